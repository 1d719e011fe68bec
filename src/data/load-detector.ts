import { fetched, fromBase64, fromScript, type Progress } from './load-bytes.ts';
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
 * run. Throws an Error that says what was wrong: not there, damaged, or not what is right.
 */
export async function loadDetector(progress: Progress): Promise<DetectorBytes> {
  const address = `${document.documentElement.dataset['root'] ?? './'}data/${NAME}.js`;
  const packed =
    location.protocol === 'file:'
      ? await fromScript(address, NAME)
      : fromBase64(base64In(await fetched(address, detectorSizes.script, progress)), address);
  progress(1);
  const bytes = await unpackDetector(packed);
  const { runtime, model } = detectorSizes;
  if (bytes.length !== runtime + model) {
    throw new Error(
      `${address} holds ${bytes.length} bytes; ${runtime + model} are right: load the page again`,
    );
  }
  return { runtime: bytes.slice(0, runtime), model: bytes.slice(runtime) };
}

/** Unpacks what was packed by gzip, whose own sum finds damage. Throws an Error that says so. */
export async function unpackDetector(
  packed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unpacking).arrayBuffer());
  } catch (cause) {
    throw new Error('the detector of text is damaged: it cannot be unpacked; try again', { cause });
  }
}

/** What a script of `bytesScript` brings, without running it. */
function base64In(script: Uint8Array<ArrayBuffer>): string {
  const text = new TextDecoder().decode(script);
  return text.slice(text.indexOf('="') + 2, text.lastIndexOf('"'));
}
