import type { Random } from '../random.ts';
import type { NoiseDistribution } from './noise-distribution.ts';

/**
 * How much noise the conditioning picture wore in training: ln σ_c ~ N(−3, 0.5²).
 *
 * Blattmann et al. 2023, appendix D.4.
 */
export const conditioningNoise: NoiseDistribution = { pMean: -3, pStd: 0.5 };

/** How much noise it wears when sampling: `cond_aug` of simple_video_sample.py. */
export const defaultCondAug = 0.02;

/**
 * The conditioning picture under a little noise, so that the model does not trust it to the pixel.
 *
 * y + σ_c ε with ε ~ N(0, I), for picture values from −1 to 1; they are not clipped afterwards.
 * σ_c may be 0. Throws a RangeError for a negative σ_c. Blattmann et al. 2023, appendix D.4.
 */
export function augmentWithNoise(
  image: ArrayLike<number>,
  sigmaC: number,
  random: Random,
): Float64Array {
  if (!(sigmaC >= 0 && Number.isFinite(sigmaC))) {
    throw new RangeError(`invalid sigmaC: ${sigmaC}; a noise level from 0 up is needed`);
  }
  return Float64Array.from(image, (value) => value + sigmaC * random.normal());
}
