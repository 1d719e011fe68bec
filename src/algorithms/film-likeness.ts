import { peakSignalToNoise } from './peak-signal-to-noise.ts';
import type { GreyFilm, GreyPicture } from './temporal-coherence.ts';

/**
 * Rates how alike the neighbours in a film are: for each frame, its PSNR against the next.
 *
 * In decibels, for values from 0 to 1. The last frame is compared with the first, as on an orbit
 * that closes.
 */
export function neighbourLikeness({ frames }: GreyFilm): number[] {
  return frames.map((frame, t) => peakSignalToNoise(frame, frames[(t + 1) % frames.length]));
}

/**
 * Rates a film against the true one: the PSNR of each frame, averaged over the frames.
 *
 * In decibels, for values from 0 to 1; infinite as soon as one frame is exact. Throws RangeError if
 * the films differ in length.
 */
export function filmLikeness(truth: GreyFilm, answer: GreyFilm): number {
  const frames = truth.frames.length;
  if (answer.frames.length !== frames) {
    throw new RangeError(`invalid answer: ${answer.frames.length} frames; the truth has ${frames}`);
  }
  const rated = truth.frames.map((frame, t) => peakSignalToNoise(frame, answer.frames[t]));
  return rated.reduce((sum, decibels) => sum + decibels, 0) / frames;
}

/** Takes every `every`-th frame of a film that runs in a circle, beginning with frame `first`. */
export function everyNth(film: GreyFilm, every: number, first = 0): GreyFilm {
  const { frames } = film;
  if (!Number.isInteger(every) || every < 1 || frames.length % every !== 0) {
    throw new RangeError(`invalid every: ${every}; it must divide the ${frames.length} frames`);
  }
  const chosen = Array.from(
    { length: frames.length / every },
    (_, t) => frames[(first + t * every) % frames.length],
  );
  return { ...film, frames: chosen };
}

/** Lays all frames of a film over one another: the mean, place by place. */
export function meanPicture({ width, height, frames }: GreyFilm): GreyPicture {
  const values = new Float64Array(width * height);
  for (const frame of frames) frame.forEach((value, k) => (values[k] += value / frames.length));
  return { width, height, values };
}

/** Shows where two pictures differ, and how much: the size of the difference, place by place. */
export function differencePicture(a: GreyPicture, b: GreyPicture): GreyPicture {
  return { ...a, values: a.values.map((value, k) => Math.abs(value - b.values[k])) };
}
