import { requireDataSpread, requireNoiseLevel } from './noise-level.ts';
import { discreteSigmas } from './noise-schedule.ts';

/** The numbers that make a denoiser of a raw network F: D = c_skip x + c_out F(c_in x; c_noise). */
export interface Scaling {
  cSkip: number;
  cOut: number;
  cIn: number;
  cNoise: number;
}

/**
 * The scalings of EDM, which keep the network's input and its target at unit variance.
 *
 * `sigmaData` is the standard deviation of the data. Karras et al. 2022, table 1.
 */
export function edmScaling(sigma: number, sigmaData = 0.5): Scaling {
  requireNoiseLevel(sigma);
  requireDataSpread(sigmaData);
  const variance = sigma ** 2 + sigmaData ** 2;
  return {
    cSkip: sigmaData ** 2 / variance,
    cOut: (sigma * sigmaData) / Math.sqrt(variance),
    cIn: 1 / Math.sqrt(variance),
    cNoise: Math.log(sigma) / 4,
  };
}

/**
 * The scalings of Stable Diffusion 2.1, whose network predicts the noise ε.
 *
 * c_noise is the index, from 1 to 1000, of the training level nearest to σ; the released code
 * counts the same levels from 0. Blattmann et al. 2023, appendix D.2.
 */
export function epsScaling(sigma: number): Scaling {
  requireNoiseLevel(sigma);
  return {
    cSkip: 1,
    cOut: -sigma,
    cIn: 1 / Math.sqrt(sigma ** 2 + 1),
    cNoise: 1 + nearestIndex(trainingSigmas, sigma),
  };
}

/**
 * The scalings of Stable Video Diffusion, whose network predicts the velocity v.
 *
 * They are EDM's with `sigmaData` = 1 and the sign of c_out turned round.
 * Blattmann et al. 2023, appendix D.2; after Salimans and Ho 2022.
 */
export function svdScaling(sigma: number): Scaling {
  requireNoiseLevel(sigma);
  const variance = sigma ** 2 + 1;
  return {
    cSkip: 1 / variance,
    cOut: -sigma / Math.sqrt(variance),
    cIn: 1 / Math.sqrt(variance),
    cNoise: Math.log(sigma) / 4,
  };
}

const trainingSigmas = discreteSigmas();

function nearestIndex(values: readonly number[], wanted: number): number {
  let nearest = 0;
  for (let j = 1; j < values.length; j++) {
    if (Math.abs(values[j] - wanted) < Math.abs(values[nearest] - wanted)) nearest = j;
  }
  return nearest;
}
