import { guideFrames } from '../diffusion/guidance.ts';
import { precondition, type Denoiser } from '../diffusion/denoiser.ts';
import { svdScaling } from '../diffusion/preconditioning.ts';
import { matrix, valuesOf, type Tape } from '../tensor/tape.ts';
import { withPicture } from './denoising-loss.ts';
import { latentLength, latentSide } from './latent-film.ts';
import { workTape } from './parameters.ts';
import type { Network, VideoUnetCall } from './video-unet.ts';
import type { MicroConditions } from './micro-conditions.ts';

/** What a film is asked to show: rows for cross-attention, and for image-to-video a picture's latents. */
export interface FilmWish {
  context: Float32Array;
  contextPerClip: number;
  /** The whole caption or picture in one row. */
  pooled: Float32Array;
  micro: MicroConditions;
  /** Latents of the conditioning picture, one frame. */
  picture?: Float32Array;
}

/** How a network is called besides its wish. */
export interface FilmSetting {
  frames: number;
  /** A guidance scale for each frame; 1 everywhere asks no second question of the network. */
  guidance: readonly number[];
  switches?: VideoUnetCall['switches'];
  watch?: VideoUnetCall['watch'];
}

/** What the network takes a film to be: as it hears the wish, and as it hears nothing. */
export interface FilmGuesses {
  conditional: Denoiser;
  unconditional: Denoiser;
}

/** Both guesses of classifier-free guidance. Blattmann et al. 2023, appendix D.1. */
export function filmGuesses(
  arena: Tape,
  network: Network,
  wish: FilmWish,
  setting: FilmSetting,
): FilmGuesses {
  const { frames, guidance, switches, watch } = setting;
  if (guidance.length !== frames) {
    throw new RangeError(`invalid guidance: ${guidance.length} scales for ${frames} frames`);
  }
  const shape = { clips: 1, frames, height: latentSide, width: latentSide };
  const rows = frames * latentSide * latentSide;

  function guess(told: FilmWish, watching?: FilmSetting['watch']): Denoiser {
    const picture = told.picture && repeated(told.picture, frames);
    return precondition((input, cNoise) => {
      const tape = workTape(arena);
      const noisy = matrix(tape, { rows, columns: input.length / rows }, { values: input });
      const out = network(tape, {
        ...{ x: withPicture(tape, noisy, picture), shape, cNoise: [cNoise], micro: [told.micro] },
        ...{ context: told.context, contextPerClip: told.contextPerClip, pooled: told.pooled },
        ...(switches && { switches }),
        ...(watching && { watch: watching }),
      });
      return Float64Array.from(valuesOf(tape, out));
    }, svdScaling);
  }

  return { conditional: guess(wish, watch), unconditional: guess(silenced(wish)) };
}

/** Whether guidance asks a second question of the network: a scale of 1 does not. */
export function isGuided(guidance: readonly number[]): boolean {
  return guidance.some((scale) => scale !== 1);
}

/**
 * The denoiser of a latent film, D(x; σ), under classifier-free guidance along the frames.
 *
 * Blattmann et al. 2023, appendices D.2 and D.4.1.
 */
export function filmDenoiser(
  { conditional, unconditional }: FilmGuesses,
  guidance: readonly number[],
): Denoiser {
  if (!isGuided(guidance)) return conditional;
  return (x, sigma) => guideFrames(unconditional(x, sigma), conditional(x, sigma), guidance);
}

/** The wish without its words and its picture; what is told of time and noise stays. */
function silenced(wish: FilmWish): FilmWish {
  const { context, pooled, picture } = wish;
  return {
    ...{ ...wish, context: context.map(() => 0), pooled: pooled.map(() => 0) },
    ...(picture && { picture: picture.map(() => 0) }),
  };
}

/** The picture's latents at every frame. */
function repeated(picture: Float32Array, frames: number): Float32Array {
  const out = new Float32Array(frames * latentLength);
  for (let t = 0; t < frames; t++) out.set(picture, t * latentLength);
  return out;
}
