import { fetched, fromScript, type Progress } from './load-bytes.ts';
import type { DetectorBytes } from './text-detector.ts';

/** What the detector of text weighs, in bytes; a test compares it with the packages it comes from. */
export const detectorSizes = {
  runtime: 14_239_897,
  model: 4_745_517,
  /** Both in one script, packed; how well it packs differs a little between machines. */
  script: 10_700_000,
};

const NAME = 'text-detector';

/**
 * Brings the detector of text into the page: one script with packed bytes, which lies beside the
 * book's other data.
 *
 * Over http the script is fetched and read, so that it can be told how far it is; from a disk it is
 * run. Throws an Error that says what was wrong: not there, or not what is right.
 */
export async function loadDetector(progress: Progress): Promise<DetectorBytes> {
  const address = `${document.documentElement.dataset['root'] ?? './'}data/${NAME}.js`;
  const packed =
    location.protocol === 'file:'
      ? await fromScript(address, NAME)
      : bytesIn(await fetched(address, detectorSizes.script, progress));
  progress(1);
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(unpacking).arrayBuffer());
  const { runtime, model } = detectorSizes;
  if (bytes.length !== runtime + model) {
    throw new Error(
      `${address} holds ${bytes.length} bytes; ${runtime + model} are right: load the page again`,
    );
  }
  return { runtime: bytes.slice(0, runtime), model: bytes.slice(runtime) };
}

/** The bytes that a script of `bytesScript` brings, without running it. */
function bytesIn(script: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(script);
  const base64 = text.slice(text.indexOf('="') + 2, text.lastIndexOf('"'));
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
