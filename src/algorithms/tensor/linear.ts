import { gradientOf, outputOf, remember } from './gradient.ts';
import { lanesOf } from './pointwise.ts';
import { reserve, type Tape, type Tensor } from './tape.ts';

/** How a product reads one of its matrices: as it stands, or turned. */
interface Side {
  tensor: { at: number; rows: number; columns: number };
  turned?: boolean;
}

/** C = A·B, or C += A·B; either side may be read turned. `c` is an address. */
export function multiplyInto(tape: Tape, a: Side, b: Side, c: number, accumulate: boolean): void {
  const { kernels } = tape;
  const [m, k] = a.turned ? [a.tensor.columns, a.tensor.rows] : [a.tensor.rows, a.tensor.columns];
  const n = b.turned ? b.tensor.rows : b.tensor.columns;
  const inner = b.turned ? b.tensor.columns : b.tensor.rows;
  if (inner !== k) throw new RangeError(`a product of ${m} × ${k} with ${inner} × ${n}`);
  const before = tape.top;
  const panels = reserve(tape, k * 8 * Math.ceil(n / 8));
  const [kStride, nStride] = b.turned ? [1, k] : [n, 1];
  kernels.packPanels(b.tensor.at, k, n, kStride, nStride, panels);
  const [aRow, aColumn] = a.turned ? [1, m] : [k, 1];
  kernels.matrixProduct(a.tensor.at, m, k, aRow, aColumn, panels, n, c, n, accumulate ? 1 : 0);
  tape.top = before;
}

/** The matrix product x·y, or x·yᵀ with `turned`. */
export function product(tape: Tape, x: Tensor, y: Tensor, turned = false): Tensor {
  const out = outputOf(tape, { rows: x.rows, columns: turned ? y.rows : y.columns }, [x, y]);
  multiplyInto(tape, { tensor: x }, { tensor: y, turned }, out.at, false);
  remember(tape, out, () => {
    const arriving = { ...out, at: out.gradient };
    if (x.gradient >= 0) {
      const to = gradientOf(tape, x);
      multiplyInto(tape, { tensor: arriving }, { tensor: y, turned: !turned }, to, true);
    }
    if (y.gradient >= 0) {
      const to = gradientOf(tape, y);
      const [left, right] = turned ? [arriving, x] : [x, arriving];
      multiplyInto(tape, { tensor: left, turned: true }, { tensor: right }, to, true);
    }
  });
  return out;
}

/** Adds to each row of x the row of its group: a bias, or an embedding for each frame. */
export function addRow(tape: Tape, x: Tensor, rows: Tensor): Tensor {
  if (x.columns !== rows.columns || x.rows % rows.rows !== 0) {
    throw new RangeError(
      `rows of ${rows.rows} × ${rows.columns} for a matrix of ${x.rows} × ${x.columns}`,
    );
  }
  const { kernels } = tape;
  const perGroup = x.rows / rows.rows;
  const out = outputOf(tape, x, [x, rows]);
  kernels.combine(out.at, 0, x.at, 1, lanesOf(x));
  kernels.addRows(out.at, rows.at, x.rows, perGroup, x.columns);
  remember(tape, out, () => {
    if (x.gradient >= 0) {
      kernels.combine(gradientOf(tape, x), 1, out.gradient, 1, lanesOf(x));
    }
    if (rows.gradient >= 0) {
      kernels.sumRows(out.gradient, gradientOf(tape, rows), x.rows, perGroup, x.columns, 1);
    }
  });
  return out;
}

/** A linear layer: x·W + b. `weight` is inputs × outputs, `bias` one row. */
export function linear(tape: Tape, x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
  const inputs = bias ? [x, weight, bias] : [x, weight];
  const out = outputOf(tape, { rows: x.rows, columns: weight.columns }, inputs);
  multiplyInto(tape, { tensor: x }, { tensor: weight }, out.at, false);
  if (bias) tape.kernels.addRows(out.at, bias.at, x.rows, x.rows, weight.columns);
  remember(tape, out, () => {
    const arriving = { ...out, at: out.gradient };
    if (x.gradient >= 0) {
      const to = gradientOf(tape, x);
      multiplyInto(tape, { tensor: arriving }, { tensor: weight, turned: true }, to, true);
    }
    if (weight.gradient >= 0) {
      const to = gradientOf(tape, weight);
      multiplyInto(tape, { tensor: x, turned: true }, { tensor: arriving }, to, true);
    }
    if (bias && bias.gradient >= 0) {
      const to = gradientOf(tape, bias);
      tape.kernels.sumRows(out.gradient, to, out.rows, out.rows, out.columns, 1);
    }
  });
  return out;
}
