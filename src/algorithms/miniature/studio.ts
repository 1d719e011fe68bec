import { karrasSigmas } from '../diffusion/noise-schedule.ts';
import { euler, heun, startNoise } from '../diffusion/samplers.ts';
import { seededRandom } from '../random.ts';
import type { Kernels } from '../tensor/kernels.ts';
import {
  miniatureLadder,
  type Camera,
  type FilmOrder,
  type FilmStep,
  type WeightName,
} from './film-order.ts';
import { filmDenoiser } from './film-sampler.ts';
import { latentLength } from './latent-film.ts';
import { openCamera, openEyes, openNetwork, type Eyes } from './miniature.ts';
import { decodeWeights } from './weights-file.ts';

/** Memory for the networks and one film at a time; far below what phones allow. */
export const studioMegabytes = 42;

/** The models that are there, ready to film. */
export interface Studio {
  eyes: Eyes;
  /** Films an order step by step; the last step's x is the film. Throws for weights that are missing. */
  film(order: FilmOrder): Generator<FilmStep>;
}

/** Opens the models whose weight files are given; `eyes` must be among them. */
export function openStudio(
  kernels: Kernels,
  files: ReadonlyMap<WeightName, Uint8Array<ArrayBuffer>>,
): Studio {
  const matrices = (name: WeightName) => {
    const bytes = files.get(name);
    return bytes && decodeWeights(bytes);
  };
  const eyesMatrices = matrices('eyes');
  if (!eyesMatrices) throw new RangeError('no eyes: the weights of the autoencoder come first');
  const eyes = openEyes(kernels, eyesMatrices);
  const filmMatrices = matrices('films');
  const films = filmMatrices && openNetwork(eyes.arena, filmMatrices, false);
  const pictureMatrices = matrices('picture');
  const pictures = pictureMatrices && openNetwork(eyes.arena, pictureMatrices, true);
  const cameras = new Map<Camera, (strength: number) => void>();
  for (const name of ['static', 'pan', 'zoom'] as const) {
    const found = matrices(name);
    if (found && pictures) cameras.set(name, openCamera(eyes.arena, pictures.parameters, found));
  }

  function* film(order: FilmOrder): Generator<FilmStep> {
    const model = 'words' in order.of ? films : pictures;
    if (!model)
      throw new RangeError(`no weights to film ${'words' in order.of ? 'a caption' : 'a picture'}`);
    for (const [name, setStrength] of cameras) setStrength(order.cameras?.[name] ?? 0);
    const random = seededRandom(order.seed);
    const wish =
      'words' in order.of
        ? eyes.wishOfCaption(order.of.words, order.micro)
        : eyes.wishOfPicture(order.of.picture, order.of.sigmaC, order.micro, random);
    const denoiser = filmDenoiser(eyes.arena, model.network, wish, order);
    const x = startNoise(order.frames * latentLength, miniatureLadder.sigmaMax, random);
    const sigmas = karrasSigmas({ ...miniatureLadder, steps: order.steps });
    const walk = order.sampler === 'heun' ? heun : euler;
    for (const { i, sigma, denoised, xNext } of walk({ denoiser, x, sigmas })) {
      yield { step: i + 1, steps: order.steps, sigma, denoised, x: xNext };
    }
  }

  return { eyes, film };
}

/** Runs an order to its end and gives the film's latents. */
export function finishedLatents(steps: Iterable<FilmStep>): Float64Array {
  let last: FilmStep | undefined;
  for (const step of steps) last = step;
  if (!last) throw new RangeError('an order without steps makes no film');
  return last.x;
}
