import { multiplyInto } from '#algorithms/tensor/linear.ts';
import { matrix, type Tape, type Tensor } from '#algorithms/tensor/tape.ts';

const ROUNDS = 5;
const [A, B, C] = [3.4445, -4.775, 2.0315];

/**
 * Makes all singular values of a matrix about 1 in place: U·Vᵀ of its decomposition U·Σ·Vᵀ.
 *
 * Five rounds of Newton and Schulz, X ← aX + (bXXᵀ + c(XXᵀ)²)X, leave them between 0.7 and 1.2.
 * Jordan et al. 2024 (Muon). `tape` lends the memory to work in.
 */
export function orthogonalise(tape: Tape, x: Tensor): void {
  const { kernels } = tape;
  const before = tape.top;
  const floats = x.rows * x.columns;
  const size = Math.sqrt(kernels.innerProduct(x.at, x.at, floats)) + 1e-20;
  kernels.combine(x.at, 0, x.at, 1 / size, floats);
  const tall = x.rows >= x.columns;
  const small = Math.min(x.rows, x.columns);
  const square = matrix(tape, { rows: small, columns: small });
  const mixed = matrix(tape, { rows: small, columns: small });
  const next = matrix(tape, x);
  for (let round = 0; round < ROUNDS; round++) {
    multiplyInto(tape, { tensor: x, turned: tall }, { tensor: x, turned: !tall }, square.at, false);
    multiplyInto(tape, { tensor: square }, { tensor: square }, mixed.at, false);
    kernels.combine(mixed.at, C, square.at, B, small * small);
    kernels.combine(next.at, 0, x.at, A, floats);
    const [left, right] = tall ? [x, mixed] : [mixed, x];
    multiplyInto(tape, { tensor: left }, { tensor: right }, next.at, true);
    kernels.combine(x.at, 0, next.at, 1, floats);
  }
  tape.top = before;
}
