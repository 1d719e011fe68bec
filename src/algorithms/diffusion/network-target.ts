import { requireDataSpread } from './noise-level.ts';
import type { Scaling } from './preconditioning.ts';

/** What the network is asked to name, F* = signal·x₀ + noise·ε, and how its variance divides. */
export interface TargetMixture {
  signal: number;
  noise: number;
  /** The share of the target's variance that is noise, from 0 to 1. */
  noiseShare: number;
}

/**
 * Takes the network's target apart into clean data and noise.
 *
 * From D = x₀ with x = x₀ + σε: F* = ((1 − c_skip)/c_out) x₀ − (c_skip σ/c_out) ε. `sigmaData` is
 * the standard deviation of x₀; ε has 1. For SVD's scalings the target is
 * v = (ε − σ x₀)/√(1 + σ²). Karras et al. 2022, eq. 8; Salimans and Ho 2022.
 */
export function targetMixture(
  { cSkip, cOut }: Scaling,
  sigma: number,
  sigmaData = 1,
): TargetMixture {
  requireDataSpread(sigmaData);
  const signal = (1 - cSkip) / cOut;
  const noise = (-cSkip * sigma) / cOut;
  const ofSignal = (signal * sigmaData) ** 2;
  return { signal, noise, noiseShare: noise ** 2 / (ofSignal + noise ** 2) };
}
