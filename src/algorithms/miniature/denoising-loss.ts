import { networkTarget } from '../diffusion/denoiser.ts';
import { svdScaling } from '../diffusion/preconditioning.ts';
import type { Random } from '../random.ts';
import { joinColumns } from '../tensor/arrangement.ts';
import { squareError } from '../tensor/losses.ts';
import { matrix, type Tape, type Tensor } from '../tensor/tape.ts';
import type { FilmShape } from './film-shape.ts';
import type { FilmConditions, Network } from './video-unet.ts';
import type { MicroConditions } from './micro-conditions.ts';

/** True latent films with what is told of each, ready to be noised. */
export interface TrainingFilms {
  shape: FilmShape;
  /** Clip by clip, frame by frame, row by row, channels last. */
  latents: Float32Array;
  sigmas: readonly number[];
  micro: readonly MicroConditions[];
  context: Float32Array;
  contextPerClip: number;
  pooled: Float32Array;
  /** Latents of the conditioning picture at every frame, for image-to-video. */
  picture?: Float32Array;
}

/**
 * How far the network's answer is from what it should say, on films noised to the given levels.
 *
 * With SVD's scalings and weight the loss on the denoised film, λ(σ)·|D − x₀|², is the plain mean
 * square error of the raw network against v = (ε − σ x₀)/√(1 + σ²), so that every noise level has
 * the same say. Blattmann et al. 2023, appendix D.2; Karras et al. 2022, eq. 8.
 */
export function denoisingLoss(
  tape: Tape,
  network: Network,
  films: TrainingFilms,
  random: Random,
): Tensor {
  const { shape, latents, sigmas } = films;
  const perClip = latents.length / shape.clips;
  const input = new Float32Array(latents.length);
  const target = new Float32Array(latents.length);
  const cNoise: number[] = [];
  for (const [clip, sigma] of sigmas.entries()) {
    const scaling = svdScaling(sigma);
    cNoise.push(scaling.cNoise);
    const x0 = Float64Array.from(latents.subarray(clip * perClip, (clip + 1) * perClip));
    const x = x0.map((value) => value + sigma * random.normal());
    target.set(networkTarget(x0, x, scaling), clip * perClip);
    input.set(
      x.map((value) => scaling.cIn * value),
      clip * perClip,
    );
  }
  const rows = shape.clips * shape.frames * shape.height * shape.width;
  const x = withPicture(tape, matrix(tape, shapeOf(input, rows), { values: input }), films.picture);
  const { micro, context, contextPerClip, pooled } = films;
  const conditions: FilmConditions = { cNoise, micro, context, contextPerClip, pooled };
  return squareError(tape, network(tape, { ...conditions, x, shape }), target);
}

/** The noisy film with the conditioning picture's latents beside it, place by place. */
export function withPicture(tape: Tape, x: Tensor, picture?: ArrayLike<number>): Tensor {
  if (!picture) return x;
  return joinColumns(tape, x, matrix(tape, shapeOf(picture, x.rows), { values: picture }));
}

function shapeOf({ length }: ArrayLike<number>, rows: number) {
  return { rows, columns: length / rows };
}
