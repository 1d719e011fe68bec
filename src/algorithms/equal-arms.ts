import { passes, samplesSeen } from './dataset-arithmetic.ts';

/** What two trainings have in common: their steps, their passes, or the size of their sets. */
export type Held = 'steps' | 'passes' | 'size';

/** A training on a set of clips: how many were gathered, how many are used, and for how long. */
export interface TrainingArm {
  gathered: number;
  clips: number;
  steps: number;
  passes: number;
}

/** A set, the share of it that a filter keeps, and the training of the arm without the filter. */
export interface Plan {
  gathered: number;
  kept: number;
  steps: number;
  batch: number;
}

/**
 * Plans a training with a filter and one without, with one thing held equal between them.
 *
 * `kept` is a share above 0, up to 1. To hold the size, the arm without the filter gathers fewer
 * clips; to hold the passes, the arm with the filter stops early. Throws RangeError otherwise.
 */
export function equalArms(held: Held, { gathered, kept, steps, batch }: Plan) {
  if (!(kept > 0 && kept <= 1)) {
    throw new RangeError(`invalid kept: ${kept}; expected a share above 0, up to 1`);
  }
  const left = kept * gathered;
  const train = (gathered: number, clips: number, steps: number): TrainingArm => {
    return { gathered, clips, steps, passes: passes(samplesSeen(steps, batch), clips) };
  };
  const without = held === 'size' ? left : gathered;
  return {
    filtered: train(gathered, left, held === 'passes' ? kept * steps : steps),
    unfiltered: train(without, without, steps),
  };
}
