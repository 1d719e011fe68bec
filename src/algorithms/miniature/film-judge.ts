import { seededRandom } from '../random.ts';
import type { Kernels } from '../tensor/kernels.ts';
import { matrix, openTape, valuesOf, type Tensor } from '../tensor/tape.ts';
import { openParameters, workTape } from './parameters.ts';
import { pictureJudge } from './picture-judge.ts';
import { choices, pictureSide, type Choice } from './scene.ts';
import { setWeights } from './set-weights.ts';
import { decodeWeights } from './weights-file.ts';

/** What the judge sees in a film. */
export interface Verdict {
  /** What most frames show, and in how many of them. */
  colour: { most: Choice<'colour'>; frames: number };
  shape: { most: Choice<'shape'>; frames: number };
  background: { most: Choice<'background'>; frames: number };
  /** Where the object's middle is in each frame, in pixels. */
  centres: { x: number; y: number }[];
}

/** A judge with its weights: looks at the frames of a film, one by one. */
export function openJudge(
  kernels: Kernels,
  weights: Uint8Array<ArrayBuffer>,
): (pixels: Float32Array) => Verdict {
  const arena = openTape(kernels, false);
  const parameters = openParameters(arena, seededRandom(0));
  const judge = pictureJudge(parameters);
  setWeights(arena, [parameters], decodeWeights(weights));

  return function look(pixels) {
    const tape = workTape(arena);
    const opinion = judge(
      tape,
      matrix(tape, { rows: pixels.length / 3, columns: 3 }, { values: pixels }),
    );
    const rowsOf = (tensor: Tensor) => {
      const { rows, columns } = tensor;
      const values = valuesOf(tape, tensor);
      return Array.from({ length: rows }, (_, r) => values.slice(r * columns, (r + 1) * columns));
    };
    return {
      colour: most(choices.colour, rowsOf(opinion.colour)),
      shape: most(choices.shape, rowsOf(opinion.shape)),
      background: most(choices.background, rowsOf(opinion.background)),
      centres: rowsOf(opinion.centre).map(([x, y]) => ({
        x: ((x + 1) / 2) * pictureSide,
        y: ((y + 1) / 2) * pictureSide,
      })),
    };
  };
}

/**
 * The direction in which an object crosses the picture, or none.
 *
 * From the mean of the first three places to that of the last three; less than 1.5 pixels is rest.
 */
export function motionOf(centres: readonly { x: number; y: number }[]): Choice<'motion'> {
  const mean = (places: readonly { x: number; y: number }[], axis: 'x' | 'y') =>
    places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const [dx, dy] = (['x', 'y'] as const).map(
    (axis) => mean(centres.slice(-3), axis) - mean(centres.slice(0, 3), axis),
  );
  if (Math.hypot(dx, dy) < LEAST_TRAVEL) return 'none';
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return dy < 0 ? 'up' : 'down';
}

const LEAST_TRAVEL = 1.5;

function most<Name extends string>(
  names: readonly Name[],
  rows: readonly Float32Array[],
): { most: Name; frames: number } {
  const counts = names.map(
    (_, n) => rows.filter((row) => row.indexOf(Math.max(...row)) === n).length,
  );
  const frames = Math.max(...counts);
  return { most: names[counts.indexOf(frames)], frames };
}
