import { product } from '../tensor/linear.ts';
import { add } from '../tensor/pointwise.ts';
import type { Tape, Tensor } from '../tensor/tape.ts';
import type { Parameters } from './parameters.ts';

/** A change of low rank, scale·down·up, added to a matrix that itself stays as it is. */
export interface Adapter {
  down: Tensor;
  up: Tensor;
  scale: number;
}

/** The matrix of that name with its adapters added: W + Σ s·A·B. Hu et al. 2022, eq. 3. */
export function adapted(tape: Tape, parameters: Parameters, name: string, weight: Tensor): Tensor {
  const adapters = parameters.adapters.get(name) ?? [];
  return adapters.reduce(
    (sum, { down, up, scale }) => add(tape, sum, product(tape, down, up), 1, scale),
    weight,
  );
}
