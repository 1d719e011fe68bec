import type { CaptionMix } from './caption-mix.ts';

/** The chances that a clip was shown with captions of one, of two and of all three captioners. */
export interface CaptionersMet {
  one: number;
  two: number;
  three: number;
}

/**
 * Gives the chance that a clip, shown a number of times, was met under one, two or three captioners.
 *
 * By inclusion and exclusion over the captioners that were never drawn: all three with probability
 * 1 − Σ(1 − p)ⁿ + Σpⁿ, only one with Σpⁿ. Throws RangeError unless `times` is whole and at least 1.
 */
export function captionersMet(mix: CaptionMix, times: number): CaptionersMet {
  if (!(Number.isInteger(times) && times >= 1)) {
    throw new RangeError(`invalid times: ${times}; a clip is shown a whole number of times from 1`);
  }
  const chances = [mix.coca, mix.videoblip, mix.merged];
  const one = chances.reduce((sum, chance) => sum + chance ** times, 0);
  const oneMissing = chances.reduce((sum, chance) => sum + (1 - chance) ** times, 0);
  const three = 1 - oneMissing + one;
  return { one, two: 1 - one - three, three };
}
