import { autoencoder, latentChannels } from '#algorithms/miniature/autoencoder.ts';
import { latentSide } from '#algorithms/miniature/latent-film.ts';
import { makeLatentScale } from '#algorithms/miniature/latent-scale.ts';
import { openParameters, workTape } from '#algorithms/miniature/parameters.ts';
import { toPixelBlocks } from '#algorithms/miniature/pixel-blocks.ts';
import { pictureSide } from '#algorithms/miniature/scene.ts';
import { seededRandom } from '#algorithms/random.ts';
import { squareError } from '#algorithms/tensor/losses.ts';
import { add } from '#algorithms/tensor/pointwise.ts';
import { matrix, valuesOf, type Tape, type Tensor } from '#algorithms/tensor/tape.ts';
import { drawFilms, joinedPixels } from './drawn-films.ts';
import type { Learner } from './task.ts';

const FRAMES = 8;
// Latents are noised a little while learning and kept small, so that nearby latents mean nearby
// pictures: a variational autoencoder whose deviation is fixed (Kingma and Welling 2014).
const LATENT_NOISE = 0.1;
const LATENT_WEIGHT = 0.002;
const STILL_SHARE = 0.3;

/** Learns to give a film back from its latents. */
export function learnAutoencoder({ arena, seed }: { arena: Tape; seed: number }): Learner {
  const parameters = openParameters(arena, seededRandom(seed));
  const model = autoencoder(parameters);
  makeLatentScale(parameters);

  function encodeFilms(tape: Tape, pixels: Float32Array): Tensor {
    const rows = pixels.length / 3;
    const frames = rows / pictureSide ** 2;
    const shape = { clips: frames, frames: 1, height: pictureSide, width: pictureSide };
    return model.encode(tape, matrix(tape, { rows, columns: 3 }, { values: pixels }), shape);
  }

  return {
    parameters,
    loss(tape, random, examples) {
      const pixels = joinedPixels(drawFilms(random, examples, { frames: FRAMES, spoiled: 0.2 }));
      const latents = encodeFilms(tape, pixels);
      const noise = matrix(tape, latents, {
        values: Float32Array.from({ length: latents.rows * latentChannels }, () => random.normal()),
      });
      const noised = add(tape, latents, noise, 1, LATENT_NOISE);
      const shape = { clips: examples, frames: FRAMES, height: latentSide, width: latentSide };
      const inTime = random.uniform() >= STILL_SHARE;
      const painted = model.decode(tape, noised, shape, inTime);
      const error = squareError(tape, painted, toPixelBlocks(pixels, pictureSide));
      const size = squareError(tape, latents, new Float32Array(latents.rows * latentChannels));
      return add(tape, error, size, 1, LATENT_WEIGHT);
    },
    finish() {
      const pixels = joinedPixels(drawFilms(seededRandom(seed + 1), 32, { frames: FRAMES }));
      const tape = workTape(arena);
      const latents = valuesOf(tape, encodeFilms(tape, pixels));
      for (let c = 0; c < latentChannels; c++) {
        const channel = latents.filter((_, k) => k % latentChannels === c);
        const mean = channel.reduce((sum, value) => sum + value, 0) / channel.length;
        const square = channel.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const scale = { mean, deviation: Math.sqrt(square / channel.length) };
        for (const [name, value] of Object.entries(scale)) {
          const tensor = parameters.byName.get(`latent.${name}`);
          if (tensor) valuesOf(arena, tensor)[c] = value;
        }
      }
    },
  };
}
