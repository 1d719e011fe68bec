import type { Denoiser } from './denoiser.ts';
import { logDensity, mixtureDenoiser, ofClass } from './gaussian-mixture.ts';
import type { Cloud } from './gaussian-mixture.ts';
import { guide } from './guidance.ts';
import { karrasSigmas } from './noise-schedule.ts';
import { heun, lastSample } from './samplers.ts';

/** Samples to draw of one class in the plane: of which data, which class, how firmly, how many. */
export interface GuidedRun {
  clouds: readonly Cloud[];
  label: string;
  w: number;
  count: number;
}

/** What guidance has done to a set of samples, measured along the line between the two classes. */
export interface GuidanceEffect {
  /** The share of samples that are more probable under the class that was asked for. */
  obedience: number;
  /** How far their mean lies beyond the mean of the class, away from all other data. */
  pull: number;
  /** Their standard deviation along that line, and across it. */
  spreadAlong: number;
  spreadAcross: number;
  /** For each cloud of the class, the share of samples that lie nearest to it. */
  shares: number[];
}

const SIGMA_MAX = 80;
// Fine enough that w = 1 gives back the data; a film's sampler could not afford as many calls.
const ladder = { steps: 30, sigmaMin: 0.002, sigmaMax: SIGMA_MAX, rho: 7 };
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The best denoiser of all the data, moved by the scale w towards and past that of one class.
 *
 * D_u + w (D_c − D_u). Throws a RangeError if no cloud wears the label. Blattmann et al. 2023,
 * appendix D.1.
 */
export function guidedDenoiser(clouds: readonly Cloud[], label: string, w: number): Denoiser {
  const without = mixtureDenoiser(clouds);
  const withClass = mixtureDenoiser(ofClass(clouds, label));
  return (x, sigma) => guide(without(x, sigma), withClass(x, sigma), w);
}

/**
 * Starting points in the plane that are spread as the normal distribution asks, without chance.
 *
 * Point k stands where the share (k + ½)/n of all noise lies further in, turned from the one before
 * by the golden angle. Throws a RangeError unless `count` is a positive whole number.
 */
export function evenNoise(count: number, sigmaMax: number): Float64Array[] {
  if (!(Number.isInteger(count) && count > 0)) {
    throw new RangeError(`invalid count: ${count}; a positive whole number is needed`);
  }
  return Array.from({ length: count }, (_, k) => {
    const radius = Math.hypot(1, sigmaMax) * Math.sqrt(-2 * Math.log(1 - (k + 0.5) / count));
    const angle = k * GOLDEN_ANGLE;
    return Float64Array.of(radius * Math.cos(angle), radius * Math.sin(angle));
  });
}

/** Carries even noise to data under a guided denoiser, with Heun's method on a fine ladder. */
export function guidedSamples({ clouds, label, w, count }: GuidedRun): Float64Array[] {
  const denoiser = guidedDenoiser(clouds, label, w);
  const sigmas = karrasSigmas(ladder);
  return evenNoise(count, SIGMA_MAX).map((x) => lastSample(heun({ denoiser, x, sigmas })));
}

/** Measures what guidance has done to samples of one class of two or more, in the plane. */
export function guidanceEffect(
  points: readonly Float64Array[],
  clouds: readonly Cloud[],
  label: string,
): GuidanceEffect {
  const asked = ofClass(clouds, label);
  const rest = clouds.filter((cloud) => cloud.label !== label);
  const [own, other] = [centreOf(asked), centreOf(rest)];
  const away = Math.hypot(own[0] - other[0], own[1] - other[1]);
  const [ax, ay] = [(own[0] - other[0]) / away, (own[1] - other[1]) / away];
  const along = points.map(([x, y]) => (x - own[0]) * ax + (y - own[1]) * ay);
  const across = points.map(([x, y]) => (y - own[1]) * ax - (x - own[0]) * ay);
  const obeying = points.filter((x) => claim(asked, x) > claim(rest, x));
  const nearest = points.map((point) => nearestOf(asked, point));
  return {
    obedience: obeying.length / points.length,
    pull: mean(along),
    spreadAlong: deviation(along),
    spreadAcross: deviation(across),
    shares: asked.map((_, k) => nearest.filter((one) => one === k).length / points.length),
  };
}

/** The logarithm of how much of all data lies at a place and belongs to these clouds. */
function claim(clouds: readonly Cloud[], x: Float64Array): number {
  return logDensity(clouds, x, 0) + Math.log(clouds.reduce((sum, { weight }) => sum + weight, 0));
}

function centreOf(clouds: readonly Cloud[]): number[] {
  const total = clouds.reduce((sum, { weight }) => sum + weight, 0);
  return [0, 1].map((axis) =>
    clouds.reduce((sum, { mean: centre, weight }) => sum + (weight / total) * centre[axis], 0),
  );
}

function nearestOf(clouds: readonly Cloud[], [x, y]: Float64Array): number {
  const distances = clouds.map(({ mean: [across, up] }) => Math.hypot(x - across, y - up));
  return distances.indexOf(Math.min(...distances));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
