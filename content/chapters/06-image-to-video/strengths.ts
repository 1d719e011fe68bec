import {
  augmentWithNoise,
  conditioningNoise,
  defaultCondAug,
} from '#algorithms/diffusion/noise-augmentation.ts';
import { sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import { firstFrameFidelity, meanFlow } from '#algorithms/miniature/film-measures.ts';
import { seededRandom } from '#algorithms/random.ts';

/** The strength that half of the training's draws stay below. */
export const medianStrength = sigmaQuantile(0.5, conditioningNoise);

/** The strengths of noise on the given picture that a reader can film with. */
export const strengths: readonly number[] = [
  ...[0, 0.005, 0.01, defaultCondAug, medianStrength],
  ...[0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
];

/** What was measured of one film. */
export interface Run {
  strength: number;
  seed: number;
  /** PSNR of the first frame against the clean picture, in decibels. */
  fidelity: number;
  /** The mean length of the flow, in pixels per frame. */
  motion: number;
}

/** Measures films that were made of one picture with one seed. */
export function measureRuns(
  films: readonly Float32Array[],
  asked: { picture: Float32Array; seed: number; strengths: readonly number[] },
): Run[] {
  return films.map((film, n) => ({
    strength: asked.strengths[n],
    seed: asked.seed,
    fidelity: firstFrameFidelity(asked.picture, film),
    motion: meanFlow(film),
  }));
}

/** All runs, each strength and seed once, in the order of the strengths. */
export function withRuns(runs: readonly Run[], more: readonly Run[]): Run[] {
  const places = new Map([...runs, ...more].map((run) => [`${run.strength} ${run.seed}`, run]));
  return [...places.values()].toSorted((a, b) => a.strength - b.strength || a.seed - b.seed);
}

/** What the network is shown: the picture under just the noise that an order of this seed puts on. */
export function shownPicture(picture: Float32Array, strength: number, seed: number): Float32Array {
  return Float32Array.from(augmentWithNoise(picture, strength, seededRandom(seed)));
}
