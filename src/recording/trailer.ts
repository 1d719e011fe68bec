import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '#algorithms/curation/area-average.ts';
import type { Boundary } from '#algorithms/curation/boundary.ts';
import type { FilmBrowser } from './film-browser.ts';

const root = join(import.meta.dirname, '../..');

/** One frame of a film, and the second at which it is shown. */
export interface TimedFrame {
  frame: Frame;
  timestamp: number;
}

/** The trailer's boundaries by eye, in seconds, and until when it has been annotated. */
export interface Annotation {
  known: Boundary[];
  until: number;
  /** How far a boundary that is found may be from one that is known: two frames. */
  tolerance: number;
}

// WebM rounds times to a thousandth of a second, and so do our tables.
const ROUNDED = 0.001 + 1e-6;
const NEAR = 1 / 12; // seconds: two frames

/** The bytes of the trailer that the book shows. */
export function trailerBytes(): Uint8Array {
  return new Uint8Array(readFileSync(join(root, 'public/data/sintel-trailer-1.webm')));
}

/** Makes a function that tells what is shown at a second, of frames in order. */
export function shownAt(frames: readonly TimedFrame[]): (second: number) => Frame {
  return (second) => {
    const shown = frames.findLast(({ timestamp }) => timestamp <= second + ROUNDED);
    if (shown) return shown.frame;
    throw new RangeError(`invalid second: ${second}; the film begins at ${frames[0]?.timestamp}`);
  };
}

/** Decodes a film at its own size and keeps the frames shown near some seconds, and no others. */
export async function framesNear(
  seconds: readonly number[],
  { info, eachFrame }: Pick<FilmBrowser, 'info' | 'eachFrame'>,
): Promise<TimedFrame[]> {
  const frames: TimedFrame[] = [];
  const until = Math.max(...seconds) + NEAR;
  await eachFrame(
    (frame, timestamp) => {
      if (seconds.some((second) => Math.abs(second - timestamp) < NEAR)) {
        frames.push({ frame, timestamp });
      }
    },
    { width: info.width, until },
  );
  return frames;
}

/**
 * Reads the boundaries by eye from `content/data/sintel-boundaries.json`, in which frames are
 * numbered; `first` gives them as they were before they were looked at again.
 */
export function annotation(times: readonly number[], first = false): Annotation {
  const rows = boundaryRows();
  const known = rows.flatMap(({ start, end, scored, givenStart, givenEnd }) => {
    if (!first) return scored ? [{ start: times[start], end: times[end] }] : [];
    if (givenStart === null || givenEnd === null) return [];
    return [{ start: times[givenStart], end: times[givenEnd] }];
  });
  const unscored = rows.find(({ scored }) => !scored);
  const last = times.length - 1;
  return {
    known,
    until: unscored ? times[unscored.start] : Infinity,
    tolerance: (2 * (times[last] - times[0])) / last,
  };
}

function boundaryRows(): {
  start: number;
  end: number;
  scored: boolean;
  givenStart: number | null;
  givenEnd: number | null;
}[] {
  return JSON.parse(readFileSync(join(root, 'content/data/sintel-boundaries.json'), 'utf8')).rows;
}
