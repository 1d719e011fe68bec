import type { Parameters } from '#algorithms/miniature/parameters.ts';
import { reserve, type Tape, type Tensor } from '#algorithms/tensor/tape.ts';

const BETA1 = 0.9;
const BETA2 = 0.99;

/** The state of Adam beside the weights, each in one stretch of memory, in the order of the names. */
export interface Optimiser {
  /** Views of the whole stretches, as a checkpoint keeps them. */
  readonly weights: Float32Array;
  readonly gradient: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
  readonly average: Float32Array;
  /** One step down the gradient times `scale`; `step` counts from 0. */
  descend(step: number, rate: number, scale: number, averaging: number): void;
}

/**
 * Prepares a set of parameters for learning: gives each a place for its gradient.
 *
 * The parameters must be the last that the arena holds, in one piece.
 */
export function openOptimiser(arena: Tape, parameters: Parameters): Optimiser {
  const { kernels } = arena;
  const tensors = [...parameters.byName.values()];
  const begin = tensors[0].at;
  const bytes = arena.top - begin;
  const floats = bytes / 4;
  requireOnePiece(tensors, arena);
  const stretch = () => reserve(arena, floats);
  const [gradientAt, meanAt, squareAt, averageAt] = [stretch(), stretch(), stretch(), stretch()];
  for (const tensor of tensors) tensor.gradient = gradientAt + (tensor.at - begin);
  const view = (at: number) => new Float32Array(kernels.memory.buffer, at, floats);
  const weights = view(begin);
  const [gradient, mean, square, average] = [gradientAt, meanAt, squareAt, averageAt].map(view);
  for (const state of [gradient, mean, square]) state.fill(0);
  average.set(weights);

  return {
    ...{ weights, gradient, mean, square, average },
    descend(step, rate, scale, averaging) {
      const warm = [1 - BETA1 ** (step + 1), 1 - BETA2 ** (step + 1)] as const;
      kernels.adamStep(
        ...[begin, gradientAt, meanAt, squareAt, floats, rate, 0, BETA1, BETA2, ...warm, scale],
      );
      // Early averages would remember the start; they follow faster at first.
      const keep = Math.min(averaging, (step + 1) / (step + 10));
      kernels.combine(averageAt, keep, begin, 1 - keep, floats);
    },
  };
}

function requireOnePiece(tensors: readonly Tensor[], arena: Tape): void {
  const last = tensors[tensors.length - 1];
  const end = last.at + Math.ceil((last.rows * last.columns) / 4) * 16;
  if (end !== arena.top) throw new RangeError('the parameters to learn must be made last');
}
