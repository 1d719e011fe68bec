import type { GreyPicture } from './temporal-coherence.ts';

/** Neighbours in one row that share a tone: where they begin, and how many they are. */
export interface PixelRun {
  x: number;
  y: number;
  length: number;
}

/**
 * Sorts a picture's pixels by tone and joins neighbours of one tone into runs, ready to be drawn
 * as one line each.
 *
 * Tone k of `tones` stands for values near k/(tones − 1); values beyond 0 and 1 get the outermost
 * tone. Returns one list of runs per tone, palest first, each in order of reading. Throws
 * RangeError unless `tones` is whole and at least 2.
 */
export function pixelRuns({ width, values }: GreyPicture, tones: number): PixelRun[][] {
  if (!Number.isInteger(tones) || tones < 2) {
    throw new RangeError(`invalid tones: ${tones}; expected a whole number of 2 or more`);
  }
  const runs: PixelRun[][] = Array.from({ length: tones }, () => []);
  const toneAt = (k: number) => Math.round(Math.min(Math.max(values[k], 0), 1) * (tones - 1));
  for (let k = 0; k < values.length; k++) {
    const tone = toneAt(k);
    const x = k % width;
    const last = runs[tone].at(-1);
    if (last && x > 0 && toneAt(k - 1) === tone) last.length++;
    else runs[tone].push({ x, y: Math.floor(k / width), length: 1 });
  }
  return runs;
}

/**
 * Writes runs as one SVG path of horizontal strokes, each begun where the one before it ended.
 *
 * Relative moves are shorter than places and repeat more often, so pages pack smaller.
 */
export function runsPath(runs: readonly PixelRun[]): string {
  let [endX, endY] = [0, 0];
  return runs
    .map(({ x, y, length }) => {
      const move = `m${x - endX} ${y - endY}h${length}`;
      [endX, endY] = [x + length, y];
      return move;
    })
    .join('');
}
