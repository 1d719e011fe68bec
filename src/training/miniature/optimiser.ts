import type { Parameters } from '#algorithms/miniature/parameters.ts';
import { reserve, type Tape, type Tensor } from '#algorithms/tensor/tape.ts';
import { orthogonalise } from './orthogonalise.ts';

const BETA1 = 0.9;
const BETA2 = 0.99;
const MOMENTUM = 0.95;
/** A matrix with a side shorter than this is left to Adam. */
const LEAST_SIDE = 16;

/** The state of the optimiser beside the weights, each in one stretch of memory, in the order of the names. */
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

/** Who shares the work of a step, and how one hears what the others found. */
export interface Team {
  rank: number;
  replicas: number;
  /** Keeps what `rank` wrote of a stretch, fills in the rest from the others. */
  share(step: number, stretch: Float32Array, own: readonly Range[]): void;
}

/** A part of a stretch, in floats. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Prepares a set of parameters for learning: gives each a place for its gradient.
 *
 * With a team, every matrix with both sides of 16 or more moves by its momentum made orthogonal
 * (Muon: Jordan et al. 2024), as far in the root mean square as Adam would (Liu et al. 2025,
 * section 2.2), and the team shares that work out; all else, and everything without a team, moves
 * by Adam. The parameters must be the last that the arena holds, in one piece.
 */
export function openOptimiser(arena: Tape, parameters: Parameters, team?: Team): Optimiser {
  const { kernels } = arena;
  const tensors = [...parameters.byName.values()];
  const begin = tensors[0].at;
  const bytes = arena.top - begin;
  const floats = bytes / 4;
  requireOnePiece(tensors, arena);
  const stretch = () => reserve(arena, floats);
  const [gradientAt, meanAt, squareAt, averageAt, movesAt] = [0, 1, 2, 3, 4].map(stretch);
  for (const tensor of tensors) tensor.gradient = gradientAt + (tensor.at - begin);
  const view = (at: number) => new Float32Array(kernels.memory.buffer, at, floats);
  const weights = view(begin);
  const [gradient, mean, square, average, moves] = [
    ...[gradientAt, meanAt, squareAt, averageAt, movesAt].map(view),
  ];
  for (const state of [gradient, mean, square]) state.fill(0);
  average.set(weights);
  const isWide = ({ rows, columns }: Tensor) => Math.min(rows, columns) >= LEAST_SIDE;
  const turned = team ? tensors.filter(isWide) : [];
  const plain = tensors.filter((tensor) => !turned.includes(tensor));
  const mine = team ? fairShares(turned, team.replicas)[team.rank] : [];
  const rangeOf = (tensor: Tensor) => {
    const from = (tensor.at - begin) / 4;
    return { from, to: from + tensor.rows * tensor.columns };
  };
  const mineIn = mine.map(rangeOf);

  function moveByAdam(step: number, rate: number, scale: number): void {
    const warm = [1 - BETA1 ** (step + 1), 1 - BETA2 ** (step + 1)] as const;
    for (const tensor of plain) {
      const offset = tensor.at - begin;
      const state = [gradientAt + offset, meanAt + offset, squareAt + offset] as const;
      const length = tensor.rows * tensor.columns;
      kernels.adamStep(tensor.at, ...state, length, rate, 0, BETA1, BETA2, ...warm, scale);
    }
  }

  function moveOrthogonally(step: number, rate: number, scale: number): void {
    const fresh = (1 - MOMENTUM) * scale;
    for (const tensor of turned) {
      const offset = tensor.at - begin;
      const length = tensor.rows * tensor.columns;
      kernels.combine(meanAt + offset, MOMENTUM, gradientAt + offset, fresh, length);
      if (!mine.includes(tensor)) continue;
      // One step ahead of the momentum, as Nesterov looks.
      const move = { ...tensor, at: movesAt + offset };
      kernels.combine(move.at, 0, meanAt + offset, MOMENTUM, length);
      kernels.combine(move.at, 1, gradientAt + offset, fresh, length);
      orthogonalise(arena, move);
    }
    team?.share(step, moves, mineIn);
    for (const tensor of turned) {
      const far = 0.2 * rate * Math.sqrt(Math.max(tensor.rows, tensor.columns));
      const move = movesAt + (tensor.at - begin);
      kernels.combine(tensor.at, 1, move, -far, tensor.rows * tensor.columns);
    }
  }

  return {
    ...{ weights, gradient, mean, square, average },
    descend(step, rate, scale, averaging) {
      moveByAdam(step, rate, scale);
      moveOrthogonally(step, rate, scale);
      // Early averages would remember the start; they follow faster at first.
      const keep = Math.min(averaging, (step + 1) / (step + 10));
      kernels.combine(averageAt, keep, begin, 1 - keep, floats);
    },
  };
}

/** Deals matrices out so that each member has about as much to multiply. */
function fairShares(tensors: readonly Tensor[], members: number): Tensor[][] {
  const work = ({ rows, columns }: Tensor) => rows * columns * Math.min(rows, columns);
  const hands = Array.from({ length: members }, (): { load: number; held: Tensor[] } => ({
    load: 0,
    held: [],
  }));
  for (const tensor of tensors.toSorted((a, b) => work(b) - work(a))) {
    const lightest = hands.reduce((best, hand) => (hand.load < best.load ? hand : best));
    lightest.held.push(tensor);
    lightest.load += work(tensor);
  }
  return hands.map(({ held }) => held);
}

function requireOnePiece(tensors: readonly Tensor[], arena: Tape): void {
  const last = tensors[tensors.length - 1];
  const end = last.at + Math.ceil((last.rows * last.columns) / 4) * 16;
  if (end !== arena.top) throw new RangeError('the parameters to learn must be made last');
}
