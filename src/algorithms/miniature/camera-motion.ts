import { luma } from '../curation/luma.ts';
import { pictureSide } from './scene.ts';

/** How a camera moves: pixels right and down, and ln of the enlargement, per frame. */
export interface CameraMotion {
  panX: number;
  panY: number;
  zoom: number;
}

const perFrame = pictureSide * pictureSide * 3;
const middle = (pictureSide - 1) / 2;

// Pans in pixels, zooms in ln of the enlargement, per frame: a little beyond the fastest there are.
// Rest comes first, and is taken where nothing tells the guesses apart.
const PANS = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1, 1.25, -1.25];
const ZOOMS = [0, 0.025, -0.025, 0.05, -0.05];
// The search looks a few frames ahead, where a wrong guess is seen, and at one pixel in three.
const SEARCH = { ahead: 4, every: 3, shade: 3 };
const REFINE = [8, 6, 5, 4].map((shade) => ({ ahead: 4, every: 1, shade }));
const FINISH = [5, 4, 3].map((shade) => ({ ahead: 8, every: 1, shade }));
const JUDGE = { ahead: 8, every: 1, shade: 2 };
const STARTS = 12;

type Guess = readonly [panX: number, panY: number, zoom: number];

/** How two frames are compared: how far apart, on which pixels, and which misfit in shades is large. */
interface Look {
  ahead: number;
  every: number;
  shade: number;
}

/**
 * The motion of a film's camera, found by laying its frames over each other; pixels run from −1 to 1.
 *
 * The pan and zoom sought are those under which most pixels of a frame agree with a later frame:
 * what an object does of its own is outvoted, since its misfit counts no more the larger it is
 * (Black and Anandan 1996). Guesses on a grid come first, then the best are improved by
 * Gauss and Newton's method. One motion is taken for the whole film, of two frames or more.
 */
export function filmCamera(pixels: Float32Array): CameraMotion {
  const frames = greyFrames(pixels);
  if (frames.length < 2) {
    throw new RangeError(`invalid film: ${frames.length} frames; a camera moves between two`);
  }
  const guesses = PANS.flatMap((panX) =>
    PANS.flatMap((panY) => ZOOMS.map((zoom): Guess => [panX, panY, zoom])),
  );
  const misfits = guesses.map((guess) => compare(frames, guess, SEARCH).misfit);
  const order = [...guesses.keys()].toSorted((a, b) => misfits[a] - misfits[b]);
  let best: { misfit: number; guess: Guess } = { misfit: Infinity, guess: [0, 0, 0] };
  for (const start of order.slice(0, STARTS)) {
    const guess = [...REFINE, ...FINISH].reduce(
      (from, look) => improved(from, compare(frames, from, look)),
      guesses[start],
    );
    const { misfit } = compare(frames, guess, JUDGE);
    if (misfit < best.misfit) best = { misfit, guess };
  }
  const [panX, panY, zoom] = best.guess;
  return { panX, panY, zoom };
}

/** How badly a guess fits, from 0 to 1, and the equations of a step that would make it better. */
interface Comparison {
  misfit: number;
  matrix: number[][];
  right: number[];
}

function compare(
  frames: readonly Float32Array[],
  [panX, panY, zoom]: Guess,
  { ahead, every, shade }: Look,
): Comparison {
  const matrix = [0, 0, 0].map(() => [0, 0, 0]);
  const right = [0, 0, 0];
  let [misfits, places] = [0, 0];
  const gap = Math.min(ahead, frames.length - 1);
  const grow = Math.exp(zoom * gap);
  // A pan goes on while the picture grows: the sum of all its steps, each enlarged.
  const far = Math.abs(zoom) < 1e-9 ? gap : (grow - 1) / zoom;
  for (let t = 0; t + gap < frames.length; t += Math.max(1, gap >> 1)) {
    const [now, later] = [frames[t], frames[t + gap]];
    for (let k = 0; k < now.length; k += every) {
      const fromX = (k % pictureSide) - middle;
      const fromY = Math.floor(k / pictureSide) - middle;
      const x = middle + grow * fromX - far * panX;
      const y = middle + grow * fromY - far * panY;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      if (left < 0 || top < 0 || left + 1 >= pictureSide || top + 1 >= pictureSide) continue;
      const at = top * pictureSide + left;
      const [fx, fy] = [x - left, y - top];
      const [a, b, c, d] = [
        later[at],
        later[at + 1],
        later[at + pictureSide],
        later[at + pictureSide + 1],
      ];
      const off = (1 - fy) * (a + fx * (b - a)) + fy * (c + fx * (d - c)) - now[k];
      // Geman and McClure's measure: what is off by far more than a shade or two counts 1.
      const size = (off / shade) ** 2;
      misfits += size / (1 + size);
      places++;
      const weight = 1 / (1 + size) ** 2;
      const slopeX = (1 - fy) * (b - a) + fy * (d - c);
      const slopeY = (1 - fx) * (c - a) + fx * (d - b);
      const slopes = [-gap * slopeX, -gap * slopeY, gap * (slopeX * fromX + slopeY * fromY)];
      for (let i = 0; i < 3; i++) {
        right[i] -= weight * slopes[i] * off;
        for (let j = 0; j < 3; j++) matrix[i][j] += weight * slopes[i] * slopes[j];
      }
    }
  }
  // A guess that takes most of the picture out of sight is not thereby a good one.
  return { misfit: places === 0 ? 1 : misfits / places, matrix, right };
}

/** Solves the three equations of a step by Cramer's rule; without a solution the guess stays. */
function improved(guess: Guess, { matrix, right }: Comparison): Guess {
  const whole = determinant(matrix);
  if (Math.abs(whole) < 1e-9) return guess;
  const step = [0, 1, 2].map(
    (i) => determinant(matrix.map((row, r) => row.map((v, c) => (c === i ? right[r] : v)))) / whole,
  );
  return [guess[0] + step[0], guess[1] + step[1], guess[2] + step[2]];
}

function determinant([[a, b, c], [d, e, f], [g, h, i]]: number[][]): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

function greyFrames(pixels: Float32Array): Float32Array[] {
  const side = { width: pictureSide, height: pictureSide };
  return Array.from({ length: Math.floor(pixels.length / perFrame) }, (_, t) => {
    const frame = pixels.subarray(t * perFrame, (t + 1) * perFrame);
    const data = Uint8ClampedArray.from(frame, (value) => 127.5 * (value + 1));
    return luma({ ...side, data }).values;
  });
}
