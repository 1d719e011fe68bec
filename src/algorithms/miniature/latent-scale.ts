import { valuesOf, type Tape } from '../tensor/tape.ts';
import { latentChannels } from './autoencoder.ts';
import type { Parameters } from './parameters.ts';

/** What the latents of true films measure, channel by channel: diffusion wants mean 0, variance 1. */
export interface LatentScale {
  mean: Float32Array;
  deviation: Float32Array;
}

/** Makes room for the latents' scale among an autoencoder's parameters; measured after training. */
export function makeLatentScale(parameters: Parameters): void {
  const shape = { rows: 1, columns: latentChannels };
  parameters.make('latent.mean', shape, { value: 0 });
  parameters.make('latent.deviation', shape, { value: 1 });
}

/** Reads the scale back from the parameters. */
export function readLatentScale(arena: Tape, { byName }: Parameters): LatentScale {
  const [mean, deviation] = ['latent.mean', 'latent.deviation'].map((name) => {
    const tensor = byName.get(name);
    if (!tensor) throw new RangeError(`the autoencoder has no ${name}`);
    return valuesOf(arena, tensor).slice();
  });
  return { mean, deviation };
}
