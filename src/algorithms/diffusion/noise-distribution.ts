import type { Random } from '../random.ts';
import { requireNoiseLevel } from './noise-level.ts';
import { normalDensity, normalTail, normalTailPoint } from './normal-distribution.ts';

/**
 * Where training spends its noise: ln σ is normal with mean `pMean` and standard deviation `pStd`.
 *
 * Karras et al. 2022, table 1; the values of each stage are in Blattmann et al. 2023, appendix D.
 */
export interface NoiseDistribution {
  pMean: number;
  pStd: number;
}

/** A noise level drawn for one training example: σ = exp(P_mean + P_std z) with z ~ N(0, 1). */
export function sampleSigma({ pMean, pStd }: NoiseDistribution, random: Random): number {
  requireSpread(pStd);
  return Math.exp(pMean + pStd * random.normal());
}

/**
 * How densely training visits ln σ: the bell curve to draw over a logarithmic axis.
 *
 * Takes σ, returns probability per unit of ln σ.
 */
export function densityOverLogSigma(sigma: number, { pMean, pStd }: NoiseDistribution): number {
  requireNoiseLevel(sigma);
  requireSpread(pStd);
  return normalDensity((Math.log(sigma) - pMean) / pStd) / pStd;
}

/** The share of training that sees more noise than `sigma`: P(σ' > σ). */
export function shareAbove(sigma: number, { pMean, pStd }: NoiseDistribution): number {
  requireNoiseLevel(sigma);
  requireSpread(pStd);
  return normalTail((Math.log(sigma) - pMean) / pStd);
}

/**
 * The noise level below which the given share of training lies; a share of ½ gives the median.
 *
 * Throws a RangeError unless `share` lies in (0, 1).
 */
export function sigmaQuantile(share: number, { pMean, pStd }: NoiseDistribution): number {
  requireSpread(pStd);
  return Math.exp(pMean - pStd * normalTailPoint(share));
}

function requireSpread(pStd: number): void {
  if (!(pStd > 0)) {
    throw new RangeError(`invalid pStd: ${pStd}; a distribution needs a positive spread`);
  }
}
