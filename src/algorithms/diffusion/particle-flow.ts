import { seededRandom } from '../random.ts';
import { mixtureDenoiser, mixtureScore } from './gaussian-mixture.ts';
import type { Cloud } from './gaussian-mixture.ts';
import { startNoise } from './samplers.ts';
import type { euler } from './samplers.ts';

/** All particles at one rung of the ladder. */
export interface FlowFrame {
  sigma: number;
  /** Where the particles are. */
  points: Float64Array[];
  /** Where a network would see them: multiplied by c_in = 1/√(1 + σ²). */
  seen: Float64Array[];
}

/** A flow to run: which data, which sampler, which ladder, how many particles, which chance. */
export interface Flow {
  clouds: readonly Cloud[];
  sampler: typeof euler;
  sigmas: readonly number[];
  count: number;
  seed: number;
}

/**
 * Carries particles from noise to data with the best possible denoiser, one frame for each rung.
 *
 * The same seed starts the particles at the same places, whatever the sampler. Blattmann et al.
 * 2023, appendix D.1, with E[x₀ | x] of a Gaussian mixture in place of the network.
 */
export function particleFlow({ clouds, sampler, sigmas, count, seed }: Flow): FlowFrame[] {
  const random = seededRandom(seed);
  const denoiser = mixtureDenoiser(clouds);
  const axes = clouds[0].mean.length;
  const paths = Array.from({ length: count }, () => {
    const x = startNoise(axes, sigmas[0], random);
    return [x, ...[...sampler({ denoiser, x, sigmas })].map(({ xNext }) => xNext)];
  });
  return sigmas.map((sigma, i) => {
    const points = paths.map((path) => path[i]);
    return { sigma, points, seen: points.map((point) => scaled(point, 1 / Math.hypot(1, sigma))) };
  });
}

/**
 * The pull of the score at a place as the network sees it: which way, and how far to the data.
 *
 * It is the score times s² + σ², seen through c_in, s being the width of the first cloud. For
 * clouds of one width it points from the place to the mean of the centres that claim it.
 */
export function pullAt(
  clouds: readonly Cloud[],
  seen: ArrayLike<number>,
  sigma: number,
): Float64Array {
  const cIn = 1 / Math.hypot(1, sigma);
  const x = Float64Array.from(seen, (value) => value / cIn);
  return scaled(mixtureScore(clouds, x, sigma), (clouds[0].std ** 2 + sigma ** 2) * cIn);
}

/** The share of points that lie within `spreads` standard deviations of the centre of a cloud. */
export function shareOnData(
  clouds: readonly Cloud[],
  points: readonly Float64Array[],
  spreads = 3,
): number {
  const near = points.filter((point) =>
    clouds.some(({ mean, std }) => {
      const squared = mean.reduce((sum, centre, axis) => sum + (point[axis] - centre) ** 2, 0);
      return squared <= (spreads * std) ** 2;
    }),
  );
  return near.length / points.length;
}

function scaled(point: Float64Array, factor: number): Float64Array {
  return point.map((value) => value * factor);
}
