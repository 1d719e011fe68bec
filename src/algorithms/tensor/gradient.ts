import { matrix, reserve, valuesOf, type Tape, type Tensor } from './tape.ts';

/** The output of an operation on `inputs`: its gradient is wanted if one of theirs is. */
export function outputOf(
  tape: Tape,
  shape: { rows: number; columns: number },
  inputs: readonly Tensor[],
): Tensor {
  const wanted = tape.recording && inputs.some(({ gradient }) => gradient >= 0);
  return matrix(tape, shape, { wanted });
}

/** Remembers how an operation sends the gradient of its output on to its inputs. */
export function remember(tape: Tape, output: Tensor, backwards: () => void): void {
  if (output.gradient < 0) return;
  tape.backwards.push(() => {
    if (output.gradient > 0) backwards();
  });
}

/** Where to add to the gradient of a tensor: its memory, filled with zeros at the first asking. */
export function gradientOf(tape: Tape, tensor: Tensor): number {
  if (tensor.gradient === 0) {
    tensor.gradient = reserve(tape, tensor.rows * tensor.columns);
    valuesOf(tape, tensor, tensor.gradient).fill(0);
  }
  return tensor.gradient;
}

/**
 * Runs the tape backwards from a single number, which fills the gradient of everything wanted.
 *
 * Reverse-mode differentiation: each operation is met after all that used its output. The tape is
 * empty afterwards. Throws a RangeError for a loss that is not one number.
 */
export function backward(tape: Tape, loss: Tensor): void {
  if (loss.rows * loss.columns !== 1) {
    throw new RangeError(
      `a loss is one number; this is a matrix of ${loss.rows} × ${loss.columns}`,
    );
  }
  valuesOf(tape, { ...loss }, gradientOf(tape, loss)).fill(1);
  for (const step of tape.backwards.splice(0).reverse()) step();
}

/**
 * Computes something that leaves only its result behind: all memory used on the way is free again.
 *
 * For sampling; while the tape records, everything is kept for the way back.
 */
export function tidily(tape: Tape, compute: () => Tensor): Tensor {
  if (tape.recording) return compute();
  const before = tape.top;
  const result = compute();
  const length = result.rows * result.columns * 4;
  new Uint8Array(tape.kernels.memory.buffer).copyWithin(before, result.at, result.at + length);
  tape.top = before;
  return { ...result, at: reserve(tape, length / 4) };
}
