import type { Cloud } from './gaussian-mixture.ts';
import { mixtureDenoiser } from './gaussian-mixture.ts';
import { karrasSigmas } from './noise-schedule.ts';
import { heun, lastSample } from './samplers.ts';
import type { euler } from './samplers.ts';

const REFERENCE_STEPS = 400;

/**
 * Where the path of exact denoising ends that starts at `x` under noise of level `sigmaMax`.
 *
 * For a single cloud in closed form: the distance to the centre shrinks with the spread,
 * s/√(s² + σ_max²). For several clouds by 400 of Heun's steps.
 */
export function exactEnd(
  clouds: readonly Cloud[],
  x: Float64Array,
  sigmaMax: number,
): Float64Array {
  if (clouds.length === 1) {
    const [{ mean, std }] = clouds;
    const shrink = std / Math.hypot(std, sigmaMax);
    return x.map((value, axis) => mean[axis] + shrink * (value - mean[axis]));
  }
  const sigmas = karrasSigmas({ steps: REFERENCE_STEPS, sigmaMin: 1e-4, sigmaMax, rho: 7 });
  return lastSample(heun({ denoiser: mixtureDenoiser(clouds), x, sigmas }));
}

/**
 * How far a sampler ends from where it should: the mean distance over several starts.
 *
 * `starts` and `ends` are pairs: where a path begins at `sigmas[0]` and where it would end exactly.
 * Throws RangeError if they are not as many.
 */
export function meanError(
  run: { clouds: readonly Cloud[]; sampler: typeof euler; sigmas: readonly number[] },
  starts: readonly Float64Array[],
  ends: readonly Float64Array[],
): number {
  if (starts.length !== ends.length || starts.length === 0) {
    throw new RangeError(`invalid pairs: ${starts.length} starts and ${ends.length} ends`);
  }
  const { sampler, sigmas } = run;
  const denoiser = mixtureDenoiser(run.clouds);
  const distances = starts.map((x, n) => {
    const end = lastSample(sampler({ denoiser, x, sigmas }));
    return Math.hypot(...end.map((value, axis) => value - ends[n][axis]));
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

/** How often a sampler asks the denoiser on its way down to silence: Heun twice, but once at the end. */
export function denoiserCalls(sampler: typeof euler, steps: number): number {
  return sampler === heun ? 2 * steps - 1 : steps;
}
