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

/**
 * The denoiser of a latent film, D(x; σ), under classifier-free guidance along the frames.
 *
 * Both guesses, with the wish and without, are two clips of one call. Blattmann et al. 2023,
 * appendices D.2 and D.4.1.
 */
export function filmDenoiser(
  arena: Tape,
  network: Network,
  wish: FilmWish,
  setting: FilmSetting,
): Denoiser {
  const { frames, guidance, switches, watch } = setting;
  if (guidance.length !== frames) {
    throw new RangeError(`invalid guidance: ${guidance.length} scales for ${frames} frames`);
  }
  const guided = guidance.some((scale) => scale !== 1);
  const clips = guided ? 2 : 1;
  const length = frames * latentLength;
  const context = new Float32Array(clips * wish.context.length);
  context.set(wish.context);
  const pooled = new Float32Array(clips * wish.pooled.length);
  pooled.set(wish.pooled);
  const picture = wish.picture && repeated(wish.picture, frames, clips);
  const shape = { clips, frames, height: latentSide, width: latentSide };
  const places = frames * latentSide * latentSide;

  function raw(input: Float64Array, cNoise: number): Float64Array {
    const tape = workTape(arena);
    const both = new Float32Array(clips * length);
    for (let clip = 0; clip < clips; clip++) both.set(input, clip * length);
    const noisy = matrix(
      tape,
      { rows: clips * places, columns: both.length / (clips * places) },
      { values: both },
    );
    const out = network(tape, {
      ...{ x: withPicture(tape, noisy, picture), shape },
      ...{ context, contextPerClip: wish.contextPerClip, pooled },
      cNoise: Array.from({ length: clips }, () => cNoise),
      micro: Array.from({ length: clips }, () => wish.micro),
      ...(switches && { switches }),
      ...(watch && { watch }),
    });
    return Float64Array.from(valuesOf(tape, out));
  }

  if (!guided) return precondition(raw, svdScaling);
  // Guidance mixes linearly, and so does preconditioning: mixing raw answers is the same.
  return precondition((input, cNoise) => {
    const answers = raw(input, cNoise);
    return guideFrames(answers.subarray(length), answers.subarray(0, length), guidance);
  }, svdScaling);
}

/** The picture's latents at every frame of the first clip; the second clip, without it, sees zeros. */
function repeated(picture: Float32Array, frames: number, clips: number): Float32Array {
  const out = new Float32Array(clips * frames * latentLength);
  for (let t = 0; t < frames; t++) out.set(picture, t * latentLength);
  return out;
}
