import type { Kernels } from './kernels.ts';

/**
 * A matrix of 32-bit floats in the memory of the kernels, row by row.
 *
 * Pictures and films are matrices too: one row per place (clip, frame, y, x), one column per channel.
 */
export interface Tensor {
  /** Where the values begin, in bytes. */
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** Where the gradient begins; 0 until one arrives, −1 where none is wanted. */
  gradient: number;
}

/** A record of what was computed, which can be run backwards for the gradient. */
export interface Tape {
  readonly kernels: Kernels;
  /** Whether operations are remembered; off for sampling, where memory is used again at once. */
  recording: boolean;
  /** The first free byte. */
  top: number;
  /** What each operation does for its inputs once its output's gradient is known. */
  readonly backwards: (() => void)[];
}

/** A tape with nothing on it. Memory before `kernels.freeFrom` is left alone. */
export function openTape(kernels: Kernels, recording = true): Tape {
  return { kernels, recording, top: kernels.freeFrom, backwards: [] };
}

/**
 * Takes memory for `floats` values, with whatever stands in it.
 *
 * Throws a RangeError where the memory ends, saying how much there is and how much was wanted.
 */
export function reserve(tape: Tape, floats: number): number {
  const at = tape.top;
  const end = at + Math.ceil(floats / 4) * 16;
  const { byteLength } = tape.kernels.memory.buffer;
  if (end > byteLength) {
    throw new RangeError(`out of memory: ${byteLength} bytes are there, ${end} are needed`);
  }
  tape.top = end;
  return at;
}

/** The values of a tensor, or its gradient's, as a view that writes through. */
export function valuesOf({ kernels }: Tape, tensor: Tensor, at = tensor.at): Float32Array {
  return new Float32Array(kernels.memory.buffer, at, tensor.rows * tensor.columns);
}

/** A new matrix; filled with `values` if they are given. `wanted`: whether its gradient will be. */
export function matrix(
  tape: Tape,
  shape: { rows: number; columns: number },
  { values, wanted = false }: { values?: ArrayLike<number>; wanted?: boolean } = {},
): Tensor {
  const { rows, columns } = shape;
  const tensor = { at: reserve(tape, rows * columns), rows, columns, gradient: wanted ? 0 : -1 };
  if (values) {
    if (values.length !== rows * columns) {
      throw new RangeError(`${values.length} values for a matrix of ${rows} × ${columns}`);
    }
    valuesOf(tape, tensor).set(values);
  }
  return tensor;
}
