/** One frame of the interpolation model's input: which latent stands there, and its mask bit. */
export interface InterpolationSlot {
  latent: 'given' | 'learned';
  mask: 0 | 1;
}

/** All that the interpolation model is told: its frames, and how its channels are stacked. */
export interface InterpolationInput {
  slots: InterpolationSlot[];
  channels: { noisy: number; conditioning: number; mask: number; total: number };
}

const LATENT_CHANNELS = 4;

/**
 * Counts the frames after filling every gap, as often as `rounds` says.
 *
 * A gap between neighbours receives `factor` − 1 new frames, so each round turns T frames into (T −
 * 1)·factor + 1: 28 become 109 at ×4. Throws RangeError unless all are whole, T and factor at least
 * 2, rounds at least 0.
 */
export function interpolatedFrames(frames: number, factor = 4, rounds = 1): number {
  requireWhole('frames', frames, 2);
  requireWhole('factor', factor, 2);
  requireWhole('rounds', rounds, 0);
  return (frames - 1) * factor ** rounds + 1;
}

/**
 * Tells for each frame of the interpolated film in which round it was made; 0 means it was there
 * from the start.
 *
 * In order of time, as many entries as `interpolatedFrames` counts: after one round at ×4 they read
 * 0 1 1 1 0 1 1 1 0 and so on. Throws RangeError as `interpolatedFrames` does.
 */
export function roundsOfFrames(frames: number, factor = 4, rounds = 1): number[] {
  const made = (place: number): number => {
    let round = rounds;
    for (let step = factor; round > 0 && place % step === 0; step *= factor) round--;
    return round;
  };
  return Array.from({ length: interpolatedFrames(frames, factor, rounds) }, (_, t) => made(t));
}

/** Gives the seconds a film lasts when each of its frames is shown for 1/`framesPerSecond`. */
export function durationSeconds(frames: number, framesPerSecond: number): number {
  requireWhole('frames', frames, 1);
  if (!(framesPerSecond > 0)) {
    throw new RangeError(`invalid framesPerSecond: ${framesPerSecond}; expected a positive rate`);
  }
  return frames / framesPerSecond;
}

/**
 * Lays out what the interpolation model receives: two frames it may see, and between them the ones
 * it must invent.
 *
 * `factor` + 1 slots; the outer two hold encoded frames, the rest one learned mask embedding. Each
 * slot stacks the noisy latent, this conditioning latent and one mask channel, 1 where a frame is
 * given and 0 where not: 4 + 4 + 1 = 9. Blattmann et al. 2023, app. D.5.
 */
export function interpolationInput({ factor }: { factor: number }): InterpolationInput {
  requireWhole('factor', factor, 2);
  const slots = Array.from({ length: factor + 1 }, (_, t): InterpolationSlot =>
    t === 0 || t === factor ? { latent: 'given', mask: 1 } : { latent: 'learned', mask: 0 },
  );
  const total = 2 * LATENT_CHANNELS + 1;
  return {
    slots,
    channels: { noisy: LATENT_CHANNELS, conditioning: LATENT_CHANNELS, mask: 1, total },
  };
}

function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`invalid ${name}: ${value}; expected a whole number of ${least} or more`);
  }
}
