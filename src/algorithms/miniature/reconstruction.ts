import { peakSignalToNoise } from '../peak-signal-to-noise.ts';
import type { GreyPicture } from '../temporal-coherence.ts';
import { latentLength, latentSide } from './latent-film.ts';
import { pictureSide } from './scene.ts';

/** How faithfully a picture came back from the autoencoder. */
export interface Reconstruction {
  /** In decibels, against the whole range from −1 to 1. */
  psnr: number;
  /** For each pixel, the mean size of the error of its three colours; black to white is 1. */
  error: GreyPicture;
  /** The largest of these errors. */
  worst: number;
}

/** Compares a picture of 32 × 32 × 3 values from −1 to 1 with what an autoencoder restored. */
export function reconstruction(original: Float32Array, restored: Float32Array): Reconstruction {
  const values = new Float64Array(pictureSide * pictureSide);
  original.forEach((value, k) => {
    values[Math.floor(k / 3)] += Math.abs(value - restored[k]) / 6;
  });
  const error = { width: pictureSide, height: pictureSide, values };
  return { psnr: peakSignalToNoise(original, restored, 2), error, worst: Math.max(...values) };
}

/** An error map for the eye, on one scale for all pictures: full ink from a fifth of the range on. */
export function errorTones(error: GreyPicture): GreyPicture {
  return { ...error, values: error.values.map((value) => value / FULL_INK) };
}

const FULL_INK = 0.2;

/** A latent picture's channels as grey pictures; −2.5 and less is paper, 2.5 and more full ink. */
export function latentPlanes(latents: Float32Array): GreyPicture[] {
  const channels = latentLength / latentSide ** 2;
  return Array.from({ length: channels }, (_, c) => ({
    width: latentSide,
    height: latentSide,
    values: Float64Array.from(
      { length: latentSide ** 2 },
      (_, k) => 0.5 + latents[k * channels + c] / 5,
    ),
  }));
}
