import { requireDataSpread, requireNoiseLevel } from './noise-level.ts';
import type { Scaling } from './preconditioning.ts';

/**
 * EDM's weight on the denoising error, λ(σ) = (σ² + σ_data²)/(σ σ_data)².
 *
 * It is 1/c_out², so every noise level starts with the same say. Karras et al. 2022, table 1.
 */
export function edmWeight(sigma: number, sigmaData = 0.5): number {
  requireNoiseLevel(sigma);
  requireDataSpread(sigmaData);
  return (sigma ** 2 + sigmaData ** 2) / (sigma * sigmaData) ** 2;
}

/**
 * The weight that makes the denoising error an unweighted error of the noise ε, λ(σ) = 1/σ².
 *
 * `EpsWeighting` in generative-models; the loss of Ho et al. 2020, eq. 14.
 */
export function epsWeight(sigma: number): number {
  requireNoiseLevel(sigma);
  return sigma ** -2;
}

/**
 * SVD's weight on the denoising error, λ(σ) = (1 + σ²)/σ², one more than the signal-to-noise ratio.
 *
 * Blattmann et al. 2023, appendix D.2.
 */
export function svdWeight(sigma: number): number {
  requireNoiseLevel(sigma);
  return (1 + sigma ** 2) * sigma ** -2;
}

/**
 * The weight that is left on the network's own error once c_out has scaled it: λ(σ) c_out(σ)².
 *
 * Where it is 1 for all σ, the distribution of σ alone decides what training attends to.
 */
export function networkWeight(weight: number, { cOut }: Scaling): number {
  return weight * cOut ** 2;
}
