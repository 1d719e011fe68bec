import type { Random } from '../random.ts';
import type { Denoiser } from './denoiser.ts';

/** What a sampler needs: who denoises, where to start, and which noise levels to visit. */
export interface SamplingRun {
  denoiser: Denoiser;
  /** The noisy start, at the level of the first entry of `sigmas`. */
  x: Float64Array;
  /** Falling noise levels; the last may be 0. */
  sigmas: readonly number[];
}

/** One step of a sampler, as a figure needs to see it. All arrays are as long as the start. */
export interface SamplingStep {
  i: number;
  sigma: number;
  sigmaNext: number;
  /** Where the step began. */
  x: Float64Array;
  /** What the denoiser took the clean data to be at that moment. */
  denoised: Float64Array;
  /** Where the step ended, at `sigmaNext`. */
  xNext: Float64Array;
}

/**
 * Pure noise to start from, as loud as unit-variance data under noise of level σ_max.
 *
 * Each of the `length` values is √(1 + σ_max²) z with z ~ N(0, 1), as in the released SVD sampler
 * (generative-models, sampling.py).
 */
export function startNoise(length: number, sigmaMax: number, random: Random): Float64Array {
  const scale = Math.sqrt(1 + sigmaMax ** 2);
  return Float64Array.from({ length }, () => scale * random.normal());
}

/**
 * Walks down the ladder along the tangent at each rung, one call of the denoiser a step.
 *
 * Solves dx/dσ = (x − D(x; σ))/σ; halving the steps' size halves the error. The sampler of SVD.
 * Throws a RangeError for a ladder that does not fall. Karras et al. 2022, algorithm 1 without
 * its correction.
 */
export function* euler({ denoiser, x, sigmas }: SamplingRun): Generator<SamplingStep> {
  requireFalling(sigmas);
  for (let i = 0; i + 1 < sigmas.length; i++) {
    const sigma = sigmas[i];
    const sigmaNext = sigmas[i + 1];
    const denoised = denoiser(x, sigma);
    const xNext = eulerStep(x, denoised, sigma, sigmaNext);
    yield { i, sigma, sigmaNext, x, denoised, xNext };
    x = xNext;
  }
}

/** One step along the tangent, from noise level σ down to the next. Karras et al. 2022, eq. 3. */
function eulerStep(
  x: Float64Array,
  denoised: Float64Array,
  sigma: number,
  sigmaNext: number,
): Float64Array {
  const dCur = slope(x, denoised, sigma);
  return x.map((value, k) => value + (sigmaNext - sigma) * dCur[k]);
}

/**
 * Tries Euler's step, looks at the slope where it ends, and takes the mean of both slopes instead.
 *
 * Two calls of the denoiser a step; halving the steps' size quarters the error. A step down to 0
 * stays Euler's, since the slope at 0 is not defined. Throws a RangeError for a ladder that does
 * not fall. Karras et al. 2022, algorithm 1.
 */
export function* heun({ denoiser, x, sigmas }: SamplingRun): Generator<SamplingStep> {
  requireFalling(sigmas);
  for (let i = 0; i + 1 < sigmas.length; i++) {
    const sigma = sigmas[i];
    const sigmaNext = sigmas[i + 1];
    const denoised = denoiser(x, sigma);
    const dCur = slope(x, denoised, sigma);
    let xNext = eulerStep(x, denoised, sigma, sigmaNext);
    if (sigmaNext > 0) {
      const dPrime = slope(xNext, denoiser(xNext, sigmaNext), sigmaNext);
      xNext = x.map((value, k) => value + (sigmaNext - sigma) * ((dCur[k] + dPrime[k]) / 2));
    }
    yield { i, sigma, sigmaNext, x, denoised, xNext };
    x = xNext;
  }
}

/** Runs a sampler to its end and keeps only the place where it arrives. */
export function lastSample(steps: Iterable<SamplingStep>): Float64Array {
  let sample: Float64Array | undefined;
  for (const { xNext } of steps) sample = xNext;
  if (sample === undefined) throw new RangeError('invalid run: 0 steps; at least 1 is needed');
  return sample;
}

/** The slope dx/dσ of the path through x: away from what the denoiser sees, per unit of noise. */
function slope(x: Float64Array, denoised: Float64Array, sigma: number): Float64Array {
  return x.map((value, k) => (value - denoised[k]) / sigma);
}

function requireFalling(sigmas: readonly number[]): void {
  const falls = sigmas.every((sigma, i) => sigma >= 0 && (i === 0 || sigma < sigmas[i - 1]));
  if (!(falls && sigmas.length >= 2)) {
    throw new RangeError(
      `invalid sigmas: ${sigmas.join(', ')}; at least 2 levels are needed, each below the one before`,
    );
  }
}
