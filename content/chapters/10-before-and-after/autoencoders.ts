import { svdAutoencoder } from '#algorithms/compression.ts';
import type { FilmAutoencoder } from '#algorithms/film-compression.ts';

/** An autoencoder of films with the name of its model and where its shape is printed. */
export interface NamedAutoencoder extends FilmAutoencoder {
  name: string;
  where: string;
}

/** The three autoencoders of this chapter whose shape a source prints, the oldest first. */
export const autoencoders: readonly NamedAutoencoder[] = [
  {
    ...svdAutoencoder,
    name: 'SVD',
    inTime: 1,
    where: 'generative-models, scripts/sampling/simple_video_sample.py',
  },
  { name: 'Mochi 1', factor: 8, inTime: 6, channels: 12, where: 'README of Mochi 1' },
  { name: 'HunyuanVideo', factor: 8, inTime: 4, channels: 16, where: 'Kong et al. 2024' },
];
