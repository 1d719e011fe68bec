import type { Parameters } from '#algorithms/miniature/parameters.ts';
import type { Random } from '#algorithms/random.ts';
import type { Tape, Tensor } from '#algorithms/tensor/tape.ts';

/** One piece of training: a network, what it learns from, and for how long. */
export interface Task {
  /** Steps of the optimiser, and examples in each over all replicas. */
  steps: number;
  batch: number;
  /** Where it stops before its last step, the learning rate on its way down. */
  until?: number;
  /** Examples on one tape: as many as the memory likes. */
  atOnce: number;
  /** The learning rate at its highest; it rises over `warmUp` steps and falls to a tenth at the end. */
  rate: number;
  warmUp: number;
  /** The loss of an answer that says nothing of its example: what learning must beat. */
  ofNothing: number;
  /** How slowly the averaged weights follow, 0.999 for a memory of about a thousand steps. */
  averaging: number;
  /** After how many steps what was learned is written down, so that training can go on after a stop. */
  saveEvery: number;
  /** Steps, multiples of `saveEvery`, whose weights are kept beside the last ones, for chapter 4. */
  kept?: readonly number[];
  /** Whether large matrices move by their momentum made orthogonal; see `optimiser.ts`. */
  orthogonal?: boolean;
}

/** A task made ready in one replica's memory. */
export interface Learner {
  /** What is learned; everything else is left as it is. */
  parameters: Parameters;
  /** The mean loss over examples drawn by `random`, on a tape that records. */
  loss(tape: Tape, random: Random, examples: number): Tensor;
  /** Run once after training, on the averaged weights: measurements that the weights carry along. */
  finish?(): void;
}

/** The learning rate of a step: a linear rise, then half a cosine down to a tenth. */
export function rateAt(step: number, { steps, rate, warmUp }: Task): number {
  if (step < warmUp) return (rate * (step + 1)) / warmUp;
  const done = (step - warmUp) / Math.max(1, steps - warmUp);
  return rate * (0.1 + 0.45 * (1 + Math.cos(Math.PI * done)));
}
