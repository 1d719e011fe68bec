import { requireNoiseLevel } from './noise-level.ts';
import type { Scaling } from './preconditioning.ts';

/**
 * Guesses the clean data under noise of level σ: the function D(x; σ).
 *
 * Takes and returns arrays of the same length, and leaves `x` as it was.
 */
export type Denoiser = (x: Float64Array, sigma: number) => Float64Array;

/** The network before scaling, F(c_in x; c_noise), with an output as long as its input. */
export type Network = (input: Float64Array, cNoise: number) => Float64Array;

/**
 * Wraps a raw network in its four scalings, which makes it a denoiser.
 *
 * D(x; σ) = c_skip x + c_out F(c_in x; c_noise). Karras et al. 2022, eq. 7.
 */
export function precondition(network: Network, scaling: (sigma: number) => Scaling): Denoiser {
  return function denoise(x, sigma) {
    const { cSkip, cOut, cIn, cNoise } = scaling(sigma);
    const output = network(
      x.map((value) => cIn * value),
      cNoise,
    );
    return x.map((value, k) => cSkip * value + cOut * output[k]);
  };
}

/**
 * What the raw network must answer for the denoiser to be right about `x0`.
 *
 * Solves D(x; σ) = x₀ for F, so F* = (x₀ − c_skip x)/c_out. For the scalings of SVD this is the
 * velocity v, for those of Stable Diffusion 2.1 the noise ε. Karras et al. 2022, eq. 8.
 */
export function networkTarget(x0: Float64Array, x: Float64Array, scaling: Scaling): Float64Array {
  requireSameLength(x0, x);
  return x0.map((clean, k) => (clean - scaling.cSkip * x[k]) / scaling.cOut);
}

/**
 * The direction in which noised data become more probable, ∇ₓ log p(x; σ), read off a denoiser.
 *
 * It is (D(x; σ) − x)/σ². Blattmann et al. 2023, appendix D.1.
 */
export function scoreFromDenoiser(
  denoiser: Denoiser,
  x: Float64Array,
  sigma: number,
): Float64Array {
  requireNoiseLevel(sigma);
  const denoised = denoiser(x, sigma);
  requireSameLength(denoised, x);
  return denoised.map((value, k) => (value - x[k]) / sigma ** 2);
}

function requireSameLength(one: Float64Array, other: Float64Array): void {
  if (one.length !== other.length) {
    throw new RangeError(`unequal lengths: ${one.length} and ${other.length}; they must match`);
  }
}
