import { gradientOf, outputOf, remember } from './gradient.ts';
import { multiplyInto } from './linear.ts';
import { reserve, type Tape, type Tensor } from './tape.ts';

/** A stack of grids, as rows of a matrix: `rows` = grids × `height` × `width`. */
export interface Grid {
  height: number;
  width: number;
}

/** The taps of a convolution, and how far it steps from place to place. */
export interface Window {
  tall: number;
  broad: number;
  stride?: number;
}

// As many rows of neighbourhoods at a time as stay in the processor's cache.
const ROWS_AT_ONCE = 120;

/**
 * A convolution over a stack of grids: each place's neighbourhood, laid out as a row, times W.
 *
 * The same code serves space and time. Space: frames of `height` × `width`, a window of 3 × 3.
 * Time: clips, seen as grids of frames × pixels, a window of 3 × 1. Beyond the edge all is 0.
 * `weight` is (taps · channels) × outputs.
 */
export function convolution(
  tape: Tape,
  x: Tensor,
  { weight, bias }: { weight: Tensor; bias: Tensor },
  { height, width }: Grid,
  { tall, broad, stride = 1 }: Window,
): Tensor {
  const { kernels } = tape;
  const taps = tall * broad * x.columns;
  if (weight.rows !== taps || x.rows % (height * width) !== 0) {
    throw new RangeError(
      `a window of ${tall} × ${broad} over ${x.rows} × ${x.columns} needs ${taps} weights an ` +
        `output, has ${weight.rows}`,
    );
  }
  const grids = x.rows / (height * width);
  const rows = grids * Math.ceil(height / stride) * Math.ceil(width / stride);
  const out = outputOf(tape, { rows, columns: weight.columns }, [x, weight, bias]);
  const outRow = weight.columns * 4;

  function eachBlock(visit: (first: number, count: number) => void): void {
    for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
      visit(first, Math.min(ROWS_AT_ONCE, rows - first));
    }
  }
  function gather(first: number, count: number, to: number): void {
    const shape = [height, width, x.columns, tall, broad, stride] as const;
    kernels.gatherNeighbourhoods(x.at, ...shape, first, first + count, to);
  }

  const before = tape.top;
  const panels = reserve(tape, taps * 8 * Math.ceil(weight.columns / 8));
  kernels.packPanels(weight.at, taps, weight.columns, weight.columns, 1, panels);
  const shape = [grids, height, width, x.columns, tall, broad, stride] as const;
  kernels.convolve(x.at, ...shape, panels, weight.columns, out.at);
  kernels.addRows(out.at, bias.at, rows, rows, weight.columns);
  tape.top = before;

  remember(tape, out, () => {
    const toWeight = weight.gradient >= 0 ? gradientOf(tape, weight) : 0;
    const toX = x.gradient >= 0 ? gradientOf(tape, x) : 0;
    if (bias.gradient >= 0) {
      kernels.sumRows(out.gradient, gradientOf(tape, bias), rows, rows, weight.columns, 1);
    }
    const mark = tape.top;
    const block = reserve(tape, ROWS_AT_ONCE * taps);
    const turned = reserve(tape, weight.columns * 8 * Math.ceil(taps / 8));
    if (toX) kernels.packPanels(weight.at, weight.columns, taps, 1, weight.columns, turned);
    eachBlock((first, count) => {
      const at = out.gradient + first * outRow;
      if (toWeight) {
        gather(first, count, block);
        const neighbourhoods = { at: block, rows: count, columns: taps };
        const arriving = { at, rows: count, columns: weight.columns };
        multiplyInto(
          tape,
          { tensor: neighbourhoods, turned: true },
          { tensor: arriving },
          toWeight,
          true,
        );
      }
      if (toX) {
        const n = weight.columns;
        kernels.matrixProduct(at, count, n, n, 1, turned, taps, block, taps, 0);
        const shape = [height, width, x.columns, tall, broad, stride] as const;
        kernels.scatterNeighbourhoods(toX, ...shape, first, first + count, block);
      }
    });
    tape.top = mark;
  });
  return out;
}
