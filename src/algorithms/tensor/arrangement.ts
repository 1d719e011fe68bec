import { gradientOf, outputOf, remember } from './gradient.ts';
import type { Grid } from './convolution.ts';
import { lanesOf } from './pointwise.ts';
import { matrix, valuesOf, type Tape, type Tensor } from './tape.ts';

/** The same values in rows of another length. */
export function reshape(tape: Tape, x: Tensor, shape: { rows: number; columns: number }): Tensor {
  if (shape.rows * shape.columns !== x.rows * x.columns) {
    throw new RangeError(
      `${x.rows} × ${x.columns} values do not make ${shape.rows} × ${shape.columns}`,
    );
  }
  const gradient = tape.recording && x.gradient >= 0 ? 0 : -1;
  const out = { at: x.at, ...shape, gradient };
  remember(tape, out, () => {
    tape.kernels.combine(gradientOf(tape, x), 1, out.gradient, 1, lanesOf(x));
  });
  return out;
}

/** Two matrices of as many rows side by side: channels joined. */
export function joinColumns(tape: Tape, x: Tensor, y: Tensor): Tensor {
  if (x.rows !== y.rows) throw new RangeError(`${x.rows} and ${y.rows} rows do not join`);
  const { kernels } = tape;
  const columns = x.columns + y.columns;
  const out = outputOf(tape, { rows: x.rows, columns }, [x, y]);
  const offset = x.columns * 4;
  kernels.copyColumns(x.at, x.columns, out.at, columns, x.columns, x.rows, 0);
  kernels.copyColumns(y.at, y.columns, out.at + offset, columns, y.columns, x.rows, 0);
  remember(tape, out, () => {
    for (const [tensor, from] of [
      [x, out.gradient],
      [y, out.gradient + offset],
    ] as const) {
      if (tensor.gradient < 0) continue;
      const to = gradientOf(tape, tensor);
      kernels.copyColumns(from, columns, to, tensor.columns, tensor.columns, x.rows, 1);
    }
  });
  return out;
}

/** The rows of `x` at the given places, repeated as often as named: words looked up, pixels doubled. */
export function takeRows(tape: Tape, x: Tensor, places: ArrayLike<number>): Tensor {
  const rows = places.length;
  const { columns } = x;
  const out = outputOf(tape, { rows, columns }, [x]);
  const [from, to] = [valuesOf(tape, x), valuesOf(tape, out)];
  for (let r = 0; r < rows; r++) {
    const begin = places[r] * columns;
    for (let c = 0; c < columns; c++) to[r * columns + c] = from[begin + c];
  }
  remember(tape, out, () => {
    const gradient = valuesOf(tape, x, gradientOf(tape, x));
    const arriving = valuesOf(tape, out, out.gradient);
    for (let r = 0; r < rows; r++) {
      const begin = places[r] * columns;
      for (let c = 0; c < columns; c++) gradient[begin + c] += arriving[r * columns + c];
    }
  });
  return out;
}

/** Twice the height and width, each place repeated: nearest-neighbour upsampling. */
export function upsample(tape: Tape, x: Tensor, { height, width }: Grid): Tensor {
  const places: number[] = [];
  for (let grid = 0; grid < x.rows / (height * width); grid++) {
    for (let y = 0; y < 2 * height; y++) {
      for (let column = 0; column < 2 * width; column++) {
        places.push((grid * height + (y >> 1)) * width + (column >> 1));
      }
    }
  }
  return takeRows(tape, x, places);
}

/** The mean of each `perGroup` neighbouring rows. */
export function meanRows(tape: Tape, x: Tensor, perGroup: number): Tensor {
  const { kernels } = tape;
  const out = outputOf(tape, { rows: x.rows / perGroup, columns: x.columns }, [x]);
  valuesOf(tape, out).fill(0);
  kernels.sumRows(x.at, out.at, x.rows, perGroup, x.columns, 1 / perGroup);
  remember(tape, out, () => {
    const share = matrix(tape, out);
    kernels.combine(share.at, 0, out.gradient, 1 / perGroup, lanesOf(out));
    kernels.addRows(gradientOf(tape, x), share.at, x.rows, perGroup, x.columns);
  });
  return out;
}
