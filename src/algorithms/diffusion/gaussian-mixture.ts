import type { Random } from '../random.ts';
import type { Denoiser } from './denoiser.ts';

/** One round cloud of data: where it lies, how wide it is, how much of the data it holds. */
export interface Cloud {
  mean: readonly number[];
  /** The standard deviation in every direction. */
  std: number;
  /** The share of the data, relative to the other clouds. */
  weight: number;
  /** The class, for a denoiser that is told what to look for. */
  label?: string;
}

/**
 * The clouds of one class: what the data are once the class is known.
 *
 * Throws a RangeError if no cloud wears the label.
 */
export function ofClass(clouds: readonly Cloud[], label: string): Cloud[] {
  const chosen = clouds.filter((cloud) => cloud.label === label);
  if (chosen.length === 0) {
    const known = clouds.map((cloud) => cloud.label ?? 'none').join(', ');
    throw new RangeError(`unknown label: ${label}; the clouds wear ${known}`);
  }
  return chosen;
}

/** A point of the data: a cloud is chosen by weight, then a place in it. */
export function samplePoint(clouds: readonly Cloud[], random: Random): Float64Array {
  requireClouds(clouds);
  const chosen = clouds[drawIndex(clouds, random)];
  return Float64Array.from(chosen.mean, (centre) => centre + chosen.std * random.normal());
}

/**
 * The logarithm of p(x; σ), the density of the data after noise of level σ was added.
 *
 * Noise widens each cloud from variance s² to s² + σ² and moves nothing. σ may be 0.
 */
export function logDensity(clouds: readonly Cloud[], x: Float64Array, sigma: number): number {
  requireClouds(clouds);
  const terms = logTerms(clouds, x, sigma);
  const largest = Math.max(...terms);
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
}

/**
 * The score ∇ₓ log p(x; σ): each cloud pulls towards its centre, as far as it claims the point.
 *
 * Σ_k r_k (μ_k − x)/(s_k² + σ²), with r_k the probability that x came from cloud k.
 */
export function mixtureScore(
  clouds: readonly Cloud[],
  x: Float64Array,
  sigma: number,
): Float64Array {
  requireClouds(clouds);
  const shares = responsibilities(clouds, x, sigma);
  return x.map((value, axis) =>
    clouds.reduce((sum, { mean, std }, k) => {
      return sum + (shares[k] * (mean[axis] - value)) / (std ** 2 + sigma ** 2);
    }, 0),
  );
}

/**
 * The best possible denoiser for these data, E[x₀ | x], which no network can beat.
 *
 * Within cloud k the best guess lies between the point and the centre,
 * (s_k² x + σ² μ_k)/(s_k² + σ²); the guesses are averaged by r_k. Compare Karras et al. 2022,
 * appendix B.3, where the clouds are single points.
 */
export function mixtureDenoiser(clouds: readonly Cloud[]): Denoiser {
  requireClouds(clouds);
  return function denoise(x, sigma) {
    const shares = responsibilities(clouds, x, sigma);
    return x.map((value, axis) =>
      clouds.reduce((sum, { mean, std }, k) => {
        const guess = (std ** 2 * value + sigma ** 2 * mean[axis]) / (std ** 2 + sigma ** 2);
        return sum + shares[k] * guess;
      }, 0),
    );
  };
}

function drawIndex(clouds: readonly Cloud[], random: Random): number {
  let rest = random.uniform() * totalWeight(clouds);
  for (let k = 0; k < clouds.length; k++) {
    rest -= clouds[k].weight;
    if (rest < 0) return k;
  }
  return clouds.length - 1;
}

function totalWeight(clouds: readonly Cloud[]): number {
  return clouds.reduce((sum, { weight }) => sum + weight, 0);
}

/** The probability that x came from each cloud. */
function responsibilities(clouds: readonly Cloud[], x: Float64Array, sigma: number): number[] {
  const terms = logTerms(clouds, x, sigma);
  const largest = Math.max(...terms);
  const claims = terms.map((term) => Math.exp(term - largest));
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  return claims.map((claim) => claim / total);
}

/** ln(w_k N(x; μ_k, (s_k² + σ²) I)); a logarithm, because far from all clouds densities vanish. */
function logTerms(clouds: readonly Cloud[], x: Float64Array, sigma: number): number[] {
  if (x.length !== clouds[0].mean.length) {
    throw new RangeError(`invalid x: ${x.length} axes; the clouds have ${clouds[0].mean.length}`);
  }
  const total = totalWeight(clouds);
  return clouds.map(({ mean, std, weight }) => {
    const variance = std ** 2 + sigma ** 2;
    const squared = mean.reduce((sum, centre, axis) => sum + (x[axis] - centre) ** 2, 0);
    const normaliser = (x.length / 2) * Math.log(2 * Math.PI * variance);
    return Math.log(weight / total) - squared / (2 * variance) - normaliser;
  });
}

function requireClouds(clouds: readonly Cloud[]): void {
  if (clouds.length === 0) throw new RangeError('invalid clouds: none; at least 1 is needed');
  for (const { mean, std, weight } of clouds) {
    if (mean.length !== clouds[0].mean.length) {
      throw new RangeError(`invalid mean: ${mean.length} axes; all clouds share one space`);
    }
    if (!(std > 0)) throw new RangeError(`invalid std: ${std}; a cloud needs a positive width`);
    if (!(weight > 0)) throw new RangeError(`invalid weight: ${weight}; it must be positive`);
  }
}
