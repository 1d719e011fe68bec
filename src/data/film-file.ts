import {
  BlobSource,
  BufferSource,
  EncodedPacketSink,
  Input,
  MATROSKA,
  MP4,
  QTFF,
  VideoSampleSink,
  WEBM,
  type InputVideoTrack,
} from 'mediabunny';
import type { Frame } from '#algorithms/curation/area-average.ts';
import { requireSize, smallSize } from './film-limits.ts';
import { decodingProblem, filmProblem } from './film-problem.ts';

// Ends in headers are rounded, and some count the sound: so much may be missing, in seconds, or of
// a short film as a share.
const MISSING = { seconds: 1, share: 0.2 };

/** What is known of a film before any of it is decoded: sizes in upright square pixels. */
export interface AboutFilm {
  width: number;
  height: number;
  /** The size in which its frames come. */
  small: { width: number; height: number };
  codec: string;
  /** When it ends, as the file says. */
  seconds: number;
}

/** A frame, and from when to when it is shown, in seconds. */
export interface TimedFrame {
  frame: Frame;
  timestamp: number;
  end: number;
}

/** A film file that can be looked into. */
export interface FilmFile {
  about: AboutFilm;
  /** Decodes all frames in the order of their times; the bytes of a frame are good for one turn. */
  frames(): AsyncGenerator<TimedFrame, void>;
  /** Decodes what is shown at each of some seconds; undefined where nothing is. */
  framesAt(seconds: readonly number[]): AsyncGenerator<Frame | undefined, void>;
  /** When the frames are shown that are stored whole; nothing is decoded for it. */
  keyframes(): Promise<number[]>;
  close(): void;
}

/**
 * Opens an MP4, MOV, WebM or MKV film, of which only what is asked for is read.
 *
 * Throws an Error that says in one sentence why a film cannot be shown: empty, no film, no picture in
 * it, or too large. So does decoding: a codec that this browser lacks, damage, a film cut off; what
 * can be decoded comes first. Decoding needs WebCodecs, which Node has not.
 */
export async function openFilm(source: Blob | Uint8Array): Promise<FilmFile> {
  const input = new Input({
    source:
      source instanceof Blob
        ? // What goes wrong while reading ahead goes wrong again when it is asked for.
          new BlobSource(source, { handleUnhandledError: () => undefined })
        : new BufferSource(source),
    formats: [MP4, QTFF, WEBM, MATROSKA],
  });
  try {
    await requireBytes(source);
    const track = await pictureTrack(input);
    requireSize(await codedSize(track).catch(complain));
    const about = await describe(track).catch(complain);
    requireSize(about);
    return {
      about,
      frames: () => decoded(track, about),
      framesAt: (seconds) => decodedAt(track, about, seconds),
      keyframes: () => keyframeTimes(track).catch(complain),
      close: () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    throw new Error(filmProblem(error), { cause: error });
  }
}

async function requireBytes(source: Blob | Uint8Array): Promise<void> {
  if ((source instanceof Blob ? source.size : source.length) > 0) return;
  if (source instanceof Blob) await source.arrayBuffer(); // fails if it is not empty but gone
  throw new Error('The file is empty: it has 0 bytes.');
}

async function pictureTrack(input: Input): Promise<InputVideoTrack> {
  if (!(await input.canRead().catch(complain))) {
    throw new Error('This is no film that can be read here: choose an MP4, MOV, WebM or MKV file.');
  }
  const tracks = await input.getTracks().catch((error: unknown) => {
    if (error instanceof DOMException) throw error;
    throw new Error('The film’s table of contents is damaged or cut off, so it cannot be read.');
  });
  const track = await input.getPrimaryVideoTrack().catch(complain);
  if (track) return track;
  throw new Error(
    tracks.length > 0
      ? 'There is no picture in this film, only sound or text.'
      : 'The film’s table of contents is missing: was the file cut off, or is it still being written?',
  );
}

async function describe(track: InputVideoTrack): Promise<AboutFilm> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const codec = await codecName(track);
  const seconds = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
  return { width, height, small: smallSize({ width, height }), codec, seconds };
}

async function codedSize(track: InputVideoTrack) {
  return { width: await track.getCodedWidth(), height: await track.getCodedHeight() };
}

const names: Record<string, string> = { avc: 'H.264', hevc: 'H.265', prores: 'ProRes' };

async function codecName(track: InputVideoTrack): Promise<string> {
  const known = await track.getCodec();
  if (known !== null) return names[known] ?? known.toUpperCase();
  const own = await track.getInternalCodecId();
  return typeof own === 'string' ? `“${own}”` : 'a codec without a name';
}

/**
 * Draws each frame upright at the size of the first one, so that a film which changes size goes on.
 * What comes no later than the frame before it is left out: two frames cannot be shown at once.
 */
async function* decoded(
  track: InputVideoTrack,
  { small, codec, seconds }: AboutFilm,
): AsyncGenerator<TimedFrame, void> {
  const { width, height } = small;
  if (!(await track.canDecode().catch(() => false))) {
    throw new Error(`This browser cannot decode ${codec}, in which the film is packed.`);
  }
  const context = drawingOf(small);
  let end = -Infinity;
  let last = -Infinity;
  try {
    for await (const sample of new VideoSampleSink(track).samples()) {
      const { timestamp, duration } = sample;
      if (timestamp > last) sample.draw(context, 0, 0, width, height);
      sample.close();
      if (!(timestamp > last)) continue;
      last = timestamp;
      end = timestamp + duration;
      yield { frame: context.getImageData(0, 0, width, height), timestamp, end };
    }
  } catch (error) {
    complain(error);
  }
  if (last === -Infinity) throw new Error('There is no frame in this film: its length is zero.');
  const missing = Math.min(MISSING.seconds, MISSING.share * seconds);
  if (end > last && end < seconds - missing) {
    throw new Error(
      `The film is cut off: of its ${seconds.toFixed(1)} s the first ${end.toFixed(1)} s are there.`,
    );
  }
}

async function* decodedAt(
  track: InputVideoTrack,
  { small: { width, height } }: AboutFilm,
  seconds: readonly number[],
): AsyncGenerator<Frame | undefined, void> {
  const context = drawingOf({ width, height });
  try {
    for await (const sample of new VideoSampleSink(track).samplesAtTimestamps(seconds)) {
      sample?.draw(context, 0, 0, width, height);
      sample?.close();
      yield sample ? context.getImageData(0, 0, width, height) : undefined;
    }
  } catch (error) {
    complain(error);
  }
}

function complain(error: unknown): never {
  throw new Error(decodingProblem(error), { cause: error });
}

function drawingOf({ width, height }: AboutFilm['small']): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to draw the film on.');
  context.imageSmoothingQuality = 'medium'; // averages over areas, as good as it must be here
  return context;
}

async function keyframeTimes(track: InputVideoTrack): Promise<number[]> {
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (packet.type === 'key') times.push(packet.timestamp);
  }
  return times.sort((a, b) => a - b);
}
