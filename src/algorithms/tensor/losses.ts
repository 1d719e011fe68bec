import { gradientOf, outputOf, remember } from './gradient.ts';
import { valuesOf, type Tape, type Tensor } from './tape.ts';

/**
 * The mean of w·(x − target)², with a weight for each of the equal parts of x.
 *
 * Both are one number per value; `weights` has one number per part (a clip, a picture).
 */
export function squareError(
  tape: Tape,
  x: Tensor,
  target: ArrayLike<number>,
  weights: readonly number[] = [1],
): Tensor {
  const values = valuesOf(tape, x);
  const perPart = values.length / weights.length;
  if (target.length !== values.length || !Number.isInteger(perPart)) {
    throw new RangeError(
      `${values.length} values, ${target.length} targets, ${weights.length} weights do not match`,
    );
  }
  const out = outputOf(tape, { rows: 1, columns: 1 }, [x]);
  let sum = 0;
  for (let part = 0; part < weights.length; part++) {
    let inPart = 0;
    for (let k = part * perPart; k < (part + 1) * perPart; k++) {
      inPart += (values[k] - target[k]) ** 2;
    }
    sum += weights[part] * inPart;
  }
  valuesOf(tape, out)[0] = sum / values.length;
  remember(tape, out, () => {
    const gradient = valuesOf(tape, x, gradientOf(tape, x));
    const now = valuesOf(tape, x);
    const scale = (2 * valuesOf(tape, out, out.gradient)[0]) / now.length;
    for (let part = 0; part < weights.length; part++) {
      for (let k = part * perPart; k < (part + 1) * perPart; k++) {
        gradient[k] += scale * weights[part] * (now[k] - target[k]);
      }
    }
  });
  return out;
}

/** The mean over rows of −log softmax at the right answer: how surprised a classifier is, in nats. */
export function crossEntropy(tape: Tape, logits: Tensor, answers: ArrayLike<number>): Tensor {
  const { rows, columns } = logits;
  if (answers.length !== rows) throw new RangeError(`${rows} rows, ${answers.length} answers`);
  const values = valuesOf(tape, logits);
  const shares = new Float64Array(rows * columns);
  let loss = 0;
  for (let r = 0; r < rows; r++) {
    const row = values.subarray(r * columns, (r + 1) * columns);
    const largest = row.reduce((most, value) => Math.max(most, value), -Infinity);
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += Math.exp(row[c] - largest);
    for (let c = 0; c < columns; c++) {
      shares[r * columns + c] = Math.exp(row[c] - largest) / sum;
    }
    loss -= row[answers[r]] - largest - Math.log(sum);
  }
  const out = outputOf(tape, { rows: 1, columns: 1 }, [logits]);
  valuesOf(tape, out)[0] = loss / rows;
  remember(tape, out, () => {
    const gradient = valuesOf(tape, logits, gradientOf(tape, logits));
    const scale = valuesOf(tape, out, out.gradient)[0] / rows;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const right = c === answers[r] ? 1 : 0;
        gradient[r * columns + c] += scale * (shares[r * columns + c] - right);
      }
    }
  });
  return out;
}

/** Each row divided by its length, so that products of rows are cosines. */
export function unitRows(tape: Tape, x: Tensor): Tensor {
  const { rows, columns } = x;
  const out = outputOf(tape, x, [x]);
  const [values, units] = [valuesOf(tape, x), valuesOf(tape, out)];
  const inverse = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    let squares = 1e-12;
    for (let c = 0; c < columns; c++) squares += values[r * columns + c] ** 2;
    inverse[r] = 1 / Math.sqrt(squares);
    for (let c = 0; c < columns; c++) {
      units[r * columns + c] = values[r * columns + c] * inverse[r];
    }
  }
  remember(tape, out, () => {
    const gradient = valuesOf(tape, x, gradientOf(tape, x));
    const arriving = valuesOf(tape, out, out.gradient);
    const unit = valuesOf(tape, out);
    for (let r = 0; r < rows; r++) {
      let along = 0;
      for (let c = 0; c < columns; c++) along += arriving[r * columns + c] * unit[r * columns + c];
      for (let c = 0; c < columns; c++) {
        const k = r * columns + c;
        gradient[k] += inverse[r] * (arriving[k] - along * unit[k]);
      }
    }
  });
  return out;
}
