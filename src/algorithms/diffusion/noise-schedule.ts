import { requireNoiseLevel } from './noise-level.ts';

/** How a sampler's ladder of noise levels is built: its number of rungs, its ends and its bend. */
export interface Ladder {
  steps: number;
  sigmaMin: number;
  sigmaMax: number;
  /** 1 spaces the rungs evenly; larger values crowd them towards silence. */
  rho: number;
}

/** The ladder of the released SVD sampler: generative-models, svd.yaml and discretizer.py. */
export const svdLadder: Ladder = { steps: 25, sigmaMin: 0.002, sigmaMax: 700, rho: 7 };

/**
 * The noise levels a sampler visits, from the loudest down to silence.
 *
 * Returns `steps` falling levels and a final 0. The levels are evenly spaced after taking their
 * ρ-th root. Throws a RangeError for fewer than 2 steps, ends in the wrong order, or ρ ≤ 0.
 * Karras et al. 2022, eq. 5.
 */
export function karrasSigmas({ steps, sigmaMin, sigmaMax, rho }: Ladder): number[] {
  requireNoiseLevel(sigmaMin);
  requireNoiseLevel(sigmaMax);
  if (!(Number.isInteger(steps) && steps >= 2)) {
    throw new RangeError(`invalid steps: ${steps}; a ladder needs at least 2 whole steps`);
  }
  if (!(sigmaMin < sigmaMax)) {
    throw new RangeError(`invalid ends: ${sigmaMin} to ${sigmaMax}; sigmaMin lies below sigmaMax`);
  }
  if (!(rho > 0 && Number.isFinite(rho))) {
    throw new RangeError(`invalid rho: ${rho}; a positive number such as 7 is needed`);
  }

  const top = sigmaMax ** (1 / rho);
  const bottom = sigmaMin ** (1 / rho);
  const sigmas: number[] = [];
  for (let k = 0; k < steps; k++) {
    const down = k / (steps - 1);
    // The printed form, top + down (bottom − top), loses digits of σ_min where ρ is below 1.
    sigmas.push(((1 - down) * top + down * bottom) ** rho);
  }
  return [...sigmas, 0];
}

/**
 * Ten steps tuned for SVD by minimising a bound on the sampling error: eleven levels, the last 0.
 *
 * Sabour et al. 2024 (Align Your Steps), as shipped in diffusers, scheduling_utils.py.
 */
export const alignYourStepsSigmas: readonly number[] = [
  700, 54.5, 15.886, 7.977, 4.248, 1.789, 0.981, 0.403, 0.173, 0.034, 0,
];

/**
 * The thousand noise levels on which Stable Diffusion 2.1 was trained, σ₁ first, rising.
 *
 * √β rises linearly from √0.00085 to √0.012; ᾱ_j is the product of 1 − β up to j; then
 * σ_j = √((1 − ᾱ_j)/ᾱ_j). Element 0 of the array is σ₁. generative-models, discretizer.py.
 */
export function discreteSigmas(steps = 1000, betaStart = 0.00085, betaEnd = 0.012): number[] {
  if (!(Number.isInteger(steps) && steps >= 2)) {
    throw new RangeError(`invalid steps: ${steps}; a schedule needs at least 2 whole steps`);
  }
  if (!(betaStart > 0 && betaStart <= betaEnd && betaEnd < 1)) {
    throw new RangeError(`invalid betas: ${betaStart} to ${betaEnd}; they rise within (0, 1)`);
  }

  const first = Math.sqrt(betaStart);
  const last = Math.sqrt(betaEnd);
  const sigmas: number[] = [];
  let alphaBar = 1;
  for (let j = 0; j < steps; j++) {
    const beta = (first + (j / (steps - 1)) * (last - first)) ** 2;
    alphaBar *= 1 - beta;
    sigmas.push(Math.sqrt((1 - alphaBar) / alphaBar));
  }
  return sigmas;
}

/**
 * How much stronger the signal is than the noise, in power, for data of unit variance: 1/σ².
 *
 * At the last level of training it is called the terminal SNR (Lin et al. 2023).
 */
export function signalToNoise(sigma: number): number {
  requireNoiseLevel(sigma);
  return sigma ** -2;
}
