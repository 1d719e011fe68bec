import type { Ladder } from '../diffusion/noise-schedule.ts';
import type { CaptionWords } from './caption.ts';
import type { FilmSetting } from './film-sampler.ts';
import type { MicroConditions } from './micro-conditions.ts';

/** The book's weight files, by the name of what they make possible. */
export const weightFiles = {
  eyes: 'miniature-eyes-3',
  films: 'miniature-films-4',
  picture: 'miniature-picture-6',
  static: 'miniature-camera-static-8',
  pan: 'miniature-camera-pan-8',
  zoom: 'miniature-camera-zoom-8',
} as const;

export type WeightName = keyof typeof weightFiles;
export type Camera = 'static' | 'pan' | 'zoom';

/** The miniature's usual ladder; σ_max is far below SVD's 700, since a latent film is small. */
export const miniatureLadder: Ladder = { steps: 20, sigmaMin: 0.02, sigmaMax: 60, rho: 7 };

/** Everything that settles a film: the same order makes the same film. */
export interface FilmOrder extends FilmSetting {
  /** What to film: a caption's words, or the first frame and how much noise is put on it. */
  of: { words: CaptionWords } | { picture: Float32Array; sigmaC: number };
  micro: MicroConditions;
  seed: number;
  steps: number;
  sampler?: 'euler' | 'heun';
  /** How strongly each camera adapter takes part where the wish is heard, 1 as it was trained. */
  cameras?: Partial<Record<Camera, number>>;
  /** Whether the decoder looks along time. */
  decoderInTime?: boolean;
}

/** What is known after a step of the sampler. */
export interface FilmStep {
  step: number;
  steps: number;
  sigma: number;
  /** The latents that the denoiser takes the film to have, 14 frames or as many as ordered. */
  denoised: Float64Array;
  /** Where the sampler stands. */
  x: Float64Array;
}
