import { matrix, valuesOf, type Tape } from '../tensor/tape.ts';
import { latentChannels, patchSide, type Autoencoder } from './autoencoder.ts';
import type { FilmShape } from './film-shape.ts';
import type { LatentScale } from './latent-scale.ts';
import { fromPixelBlocks } from './pixel-blocks.ts';
import { pictureSide } from './scene.ts';

/** The side of a latent picture. */
export const latentSide = pictureSide / patchSide;
/** The values of a latent picture. */
export const latentLength = latentSide * latentSide * latentChannels;

/** Frames of 32 × 32 × 3 pixels to latents of mean 0 and variance 1. Every frame by itself. */
export function encodeFrames(
  tape: Tape,
  { encode }: Autoencoder,
  pixels: Float32Array,
  { mean, deviation }: LatentScale,
): Float32Array {
  const perFrame = pictureSide * pictureSide;
  const frames = pixels.length / (perFrame * 3);
  const shape: FilmShape = { clips: frames, frames: 1, height: pictureSide, width: pictureSide };
  const before = tape.top;
  const x = matrix(tape, { rows: frames * perFrame, columns: 3 }, { values: pixels });
  const latents = valuesOf(tape, encode(tape, x, shape)).slice();
  tape.top = before;
  return latents.map((value, k) => {
    const c = k % latentChannels;
    return (value - mean[c]) / deviation[c];
  });
}

/** Latents of one film back to pixels; `inTime`: whether the decoder looks along the frames. */
export function decodeFrames(
  tape: Tape,
  { decode }: Autoencoder,
  latents: ArrayLike<number>,
  { mean, deviation }: LatentScale,
  inTime = true,
): Float32Array {
  const frames = latents.length / latentLength;
  const shape: FilmShape = { clips: 1, frames, height: latentSide, width: latentSide };
  const before = tape.top;
  const values = Float32Array.from(latents, (value, k) => {
    const c = k % latentChannels;
    return value * deviation[c] + mean[c];
  });
  const rows = frames * latentSide * latentSide;
  const x = matrix(tape, { rows, columns: latentChannels }, { values });
  const blocks = valuesOf(tape, decode(tape, x, shape, inTime)).slice();
  tape.top = before;
  return fromPixelBlocks(blocks, pictureSide);
}
