import { augmentWithNoise, conditioningNoise } from '#algorithms/diffusion/noise-augmentation.ts';
import { sampleSigma, type NoiseDistribution } from '#algorithms/diffusion/noise-distribution.ts';
import { autoencoder } from '#algorithms/miniature/autoencoder.ts';
import { contrastiveModel, embeddingSize } from '#algorithms/miniature/contrastive-model.ts';
import { denoisingLoss, type TrainingFilms } from '#algorithms/miniature/denoising-loss.ts';
import { encodeFrames, latentLength, latentSide } from '#algorithms/miniature/latent-film.ts';
import { makeLatentScale, readLatentScale } from '#algorithms/miniature/latent-scale.ts';
import { loraParameters } from '#algorithms/miniature/lora.ts';
import { openParameters, workTape, type Parameters } from '#algorithms/miniature/parameters.ts';
import { filmFrames, pictureSide, type Scene } from '#algorithms/miniature/scene.ts';
import { miniatureSize, videoUnet } from '#algorithms/miniature/video-unet.ts';
import type { MicroConditions } from '#algorithms/miniature/micro-conditions.ts';
import { seededRandom, type Random } from '#algorithms/random.ts';
import { matrix, valuesOf, type Tape } from '#algorithms/tensor/tape.ts';
import { copyWeights } from './copy-weights.ts';
import { drawFilms, joinedPixels, type DrawnFilm, type FilmKind } from './drawn-films.ts';
import type { Earlier, StageName } from './stages.ts';
import type { Learner } from './task.ts';

interface Start {
  arena: Tape;
  earlier: Earlier;
  seed: number;
}

interface Recipe extends FilmKind {
  from?: StageName;
  noise: NoiseDistribution;
}

const CAPTION_DROPPED = 0.15;
const PICTURE_DROPPED = 0.15;
const MICRO_DROPPED = 0.15;

/** Learns to take the noise from stills or films that a caption tells of. Stages I, II and III. */
export function learnDiffusion(start: Start, recipe: Recipe): Learner {
  const { arena, earlier, seed } = start;
  const seen = frozenModels(start);
  const parameters = openParameters(arena, seededRandom(seed));
  const network = videoUnet(parameters, miniatureSize);
  if (recipe.from) copyWeights(arena, parameters, earlier(recipe.from).values);
  return {
    parameters,
    loss(tape, random, examples) {
      const films = drawFilms(random, examples, recipe);
      const captions = films.map((film) => {
        const said = seen.caption(film);
        return random.uniform() < CAPTION_DROPPED ? nothingOf(said) : said;
      });
      const told = {
        context: joined(captions.map(({ words }) => words)),
        pooled: joined(captions.map(({ pooled }) => pooled)),
        contextPerClip: films[0].tokens.length,
        ...whatIsTold(films, recipe.noise, random),
      };
      return denoisingLoss(tape, network, { ...told, ...latentFilms(seen, films) }, random);
    },
  };
}

/** Learns to go on from a picture: its latents beside the noisy film, its embedding as context. */
export function learnPictureToFilm(
  start: Start,
  { weights, noise }: { weights: ReadonlyMap<string, Float32Array>; noise: NoiseDistribution },
): Learner {
  const { arena, seed } = start;
  const seen = frozenModels(start);
  const parameters = openParameters(arena, seededRandom(seed));
  const network = pictureToFilmNetwork(parameters);
  copyWeights(arena, parameters, weights);
  return {
    parameters,
    loss(tape, random, examples) {
      const films = drawFilms(random, examples, { manner: 'roving' });
      const told = pictureToFilm(seen, { films, noise, dropped: PICTURE_DROPPED }, random);
      return denoisingLoss(tape, network, told, random);
    },
  };
}

/** Learns one camera move as a change of low rank; the network itself stays as it is. */
export function learnCamera(
  start: Start,
  { camera, noise }: { camera: Scene['camera']; noise: NoiseDistribution },
): Learner {
  const { arena, earlier, seed } = start;
  const seen = frozenModels(start);
  const base = openParameters(arena, seededRandom(seed));
  const network = pictureToFilmNetwork(base);
  copyWeights(arena, base, earlier('picture-to-film-quiet').values);
  const { parameters, adapters } = loraParameters(arena, base, seededRandom(seed));
  for (const [name, adapter] of adapters) base.adapters.set(name, [adapter]);
  return {
    parameters,
    loss(tape, random, examples) {
      const films = drawFilms(random, examples, {
        ...{ wishes: { camera }, manner: 'roving', usualAtStart: true },
      });
      // Never dropped: an adapter takes part only where the picture is seen.
      const told = pictureToFilm(seen, { films, noise, dropped: 0 }, random);
      return denoisingLoss(tape, network, told, random);
    },
  };
}

function pictureToFilmNetwork(parameters: Parameters) {
  return videoUnet(parameters, {
    ...miniatureSize,
    inputChannels: 2 * miniatureSize.inputChannels,
  });
}

/** A caption as the network hears it: word by word, and whole. */
interface Caption {
  words: Float32Array;
  pooled: Float32Array;
}

function nothingOf({ words, pooled }: Caption): Caption {
  return { words: words.fill(0), pooled: pooled.fill(0) };
}

function joined(rows: readonly Float32Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => [...row]));
}

/**
 * The autoencoder and the contrastive model, as far as diffusion needs them.
 *
 * They compute where the tape of a loss will begin, so: before that tape holds anything.
 */
interface Seen {
  latents(pixels: Float32Array): Float32Array;
  caption(film: DrawnFilm): Caption;
  picture(pixels: Float32Array): Float32Array;
}

function frozenModels({ arena, earlier, seed }: Start): Seen {
  const coder = openParameters(arena, seededRandom(seed));
  const model = autoencoder(coder);
  makeLatentScale(coder);
  copyWeights(arena, coder, earlier('autoencoder').values);
  const scale = readLatentScale(arena, coder);
  const pairs = openParameters(arena, seededRandom(seed));
  const contrastive = contrastiveModel(pairs);
  const words = earlier('contrastive').values;
  copyWeights(arena, pairs, new Map([...words, ...earlier('contrastive-longer').values]));
  return {
    latents: (pixels) => encodeFrames(workTape(arena), model, pixels, scale),
    caption({ tokens }) {
      const tape = workTape(arena);
      const words = valuesOf(tape, contrastive.words(tape, tokens)).slice();
      const pooled = valuesOf(tape, contrastive.bagOfWords(tape, tokens, tokens.length)).slice();
      return { words, pooled };
    },
    picture(pixels) {
      const tape = workTape(arena);
      const x = matrix(tape, { rows: pixels.length / 3, columns: 3 }, { values: pixels });
      return valuesOf(tape, contrastive.pictures(tape, x)).slice();
    },
  };
}

function latentFilms(
  seen: Seen,
  films: readonly DrawnFilm[],
): Pick<TrainingFilms, 'shape' | 'latents'> {
  const latents = seen.latents(joinedPixels(films));
  const frames = latents.length / latentLength / films.length;
  const shape = { clips: films.length, frames, height: latentSide, width: latentSide };
  return { shape, latents };
}

function whatIsTold(films: readonly DrawnFilm[], noise: NoiseDistribution, random: Random) {
  return {
    sigmas: films.map(() => sampleSigma(noise, random)),
    micro: films.map(({ micro }): MicroConditions =>
      random.uniform() < MICRO_DROPPED ? {} : micro,
    ),
  };
}

/** Films beside their first pictures, of which a share is dropped. */
function pictureToFilm(
  seen: Seen,
  {
    films,
    noise,
    dropped,
  }: { films: readonly DrawnFilm[]; noise: NoiseDistribution; dropped: number },
  random: Random,
): TrainingFilms {
  const told = whatIsTold(films, noise, random);
  const perFrame = pictureSide * pictureSide * 3;
  const context = new Float32Array(films.length * embeddingSize);
  const picture = new Float32Array(films.length * filmFrames * latentLength);
  for (const [f, { pixels }] of films.entries()) {
    const first = pixels.slice(0, perFrame);
    const augmentation = sampleSigma(conditioningNoise, random);
    told.micro[f] = { ...told.micro[f], augmentation };
    if (random.uniform() < dropped) continue;
    context.set(seen.picture(first), f * embeddingSize);
    const noised = Float32Array.from(augmentWithNoise(first, augmentation, random));
    const latents = seen.latents(noised);
    for (let t = 0; t < filmFrames; t++) picture.set(latents, (f * filmFrames + t) * latentLength);
  }
  return {
    ...told,
    ...latentFilms(seen, films),
    context,
    contextPerClip: 1,
    pooled: context,
    picture,
  };
}
