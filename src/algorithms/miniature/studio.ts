import type { Denoiser } from '../diffusion/denoiser.ts';
import { guideFrames } from '../diffusion/guidance.ts';
import { karrasSigmas } from '../diffusion/noise-schedule.ts';
import { euler, heun, lastSample, startNoise } from '../diffusion/samplers.ts';
import { seededRandom } from '../random.ts';
import type { Kernels } from '../tensor/kernels.ts';
import {
  miniatureLadder,
  type Camera,
  type FilmOrder,
  type FilmStep,
  type WeightName,
} from './film-order.ts';
import { filmDenoiser, filmGuesses, type FilmGuesses } from './film-sampler.ts';
import { latentLength } from './latent-film.ts';
import { openCamera, openEyes, openNetwork, type Eyes } from './miniature.ts';
import { decodeWeights } from './weights-file.ts';

/**
 * Memory for the eyes, one network with its cameras, and a film guess by guess; two studios side by
 * side stay far below what phones allow.
 */
export const studioMegabytes = 22;

/** The models that are there, ready to film. */
export interface Studio {
  eyes: Eyes;
  /** Films an order step by step; the last step's x is the film. Throws for weights that are missing. */
  film(order: FilmOrder): Generator<FilmStep>;
  /**
   * The same film by Euler's steps, while another studio makes the guess without the wish; where
   * that one answers nothing, it is made here.
   */
  filmTogether(order: FilmOrder, other: OtherGuess): AsyncGenerator<FilmStep>;
  /** The guess without the wish, for a film that another studio makes. */
  unconditional(order: FilmOrder): Denoiser;
}

/** The unconditional guess D(x; σ) of another worker, once it is there. */
export type OtherGuess = (x: Float64Array, sigma: number) => Promise<Float64Array | undefined>;

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

  /** A guess of the network with these adapters beside it, and no other. */
  function beside(strengths: FilmOrder['cameras'], guess: Denoiser): Denoiser {
    return (x, sigma) => {
      for (const [name, setStrength] of cameras) setStrength(strengths?.[name] ?? 0);
      return guess(x, sigma);
    };
  }

  function begin(order: FilmOrder): { guesses: FilmGuesses; x: Float64Array; sigmas: number[] } {
    const model = 'words' in order.of ? films : pictures;
    if (!model)
      throw new RangeError(`no weights to film ${'words' in order.of ? 'a caption' : 'a picture'}`);
    const random = seededRandom(order.seed);
    const wish =
      'words' in order.of
        ? eyes.wishOfCaption(order.of.words, order.micro)
        : eyes.wishOfPicture(order.of.picture, order.of.sigmaC, order.micro, random);
    const { conditional, unconditional } = filmGuesses(eyes.arena, model.network, wish, order);
    return {
      // Who does not hear the picture does not hear of its camera, so that guidance carries it further.
      guesses: {
        conditional: beside(order.cameras, conditional),
        unconditional: beside({}, unconditional),
      },
      x: startNoise(order.frames * latentLength, miniatureLadder.sigmaMax, random),
      sigmas: karrasSigmas({ ...miniatureLadder, steps: order.steps }),
    };
  }

  function* film(order: FilmOrder): Generator<FilmStep> {
    const { guesses, x, sigmas } = begin(order);
    const denoiser = filmDenoiser(guesses, order.guidance);
    const walk = order.sampler === 'heun' ? heun : euler;
    for (const { i, sigma, denoised, xNext } of walk({ denoiser, x, sigmas })) {
      yield { step: i + 1, steps: order.steps, sigma, denoised, x: xNext };
    }
  }

  async function* filmTogether(order: FilmOrder, other: OtherGuess): AsyncGenerator<FilmStep> {
    const { guesses, x: start, sigmas } = begin(order);
    let x = start;
    for (let step = 1; step < sigmas.length; step++) {
      const sigma = sigmas[step - 1];
      const asked = other(x, sigma); // works while we do
      const dCond = guesses.conditional(x, sigma);
      const dUncond = (await asked) ?? guesses.unconditional(x, sigma);
      const denoised = guideFrames(dUncond, dCond, order.guidance);
      x = lastSample(euler({ denoiser: () => denoised, x, sigmas: [sigma, sigmas[step]] }));
      yield { step, steps: order.steps, sigma, denoised, x };
    }
  }

  const unconditional = (order: FilmOrder) => begin(order).guesses.unconditional;
  return { eyes, film, filmTogether, unconditional };
}

/** Runs an order to its end and gives the film's latents. */
export function finishedLatents(steps: Iterable<FilmStep>): Float64Array {
  let last: FilmStep | undefined;
  for (const step of steps) last = step;
  if (!last) throw new RangeError('an order without steps makes no film');
  return last.x;
}
