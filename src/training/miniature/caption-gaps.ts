import { captionWords, type CaptionWords } from '#algorithms/miniature/caption.ts';
import { denoisingLoss } from '#algorithms/miniature/denoising-loss.ts';
import { latentSide } from '#algorithms/miniature/latent-film.ts';
import { workTape } from '#algorithms/miniature/parameters.ts';
import { choices, filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import { seededRandom } from '#algorithms/random.ts';
import { valuesOf } from '#algorithms/tensor/tape.ts';
import { drawFilms, joinedPixels, type DrawnFilm } from './drawn-films.ts';
import { openTrained } from './open-trained.ts';

/** What a caption's words are worth at one noise level. */
export interface CaptionGap {
  model: 'pictures' | 'films';
  sigma: number;
  /** The loss with the true caption, and how much larger it is with a false one. */
  right: number;
  wrongShape: number;
  /** Null for pictures, in which nothing moves. */
  wrongMotion: number | null;
}

const SIGMAS = [0.3, 0.6, 1, 1.5, 2.2, 3.3, 5, 8, 12, 18, 27, 40, 60];
const FILMS = 64;
const AT_ONCE = 8;
const SEED = 7_000_000;
// Places in a caption.
const SHAPE = 2;
const MOTION = 3;
const CAMERA = 5;
const motions = choices.motion.map((name) => (name === 'none' ? 'resting' : `moving ${name}`));

/** Measures at which noise levels a model needs to be told the shape and the motion. */
export function captionGaps(
  folder: string,
  root: string,
  model: CaptionGap['model'],
): CaptionGap[] {
  const { eyes, network } = openTrained(folder, root, model === 'films' ? 'finetuning' : 'images');
  const frames = model === 'films' ? filmFrames : 1;
  const parts = Array.from({ length: FILMS / AT_ONCE }, (_, k) => {
    const wishes = { camera: 'static', framesPerSecond: 10 } as const;
    const films = drawFilms(seededRandom(SEED + k), AT_ONCE, { frames, wishes });
    return { films, latents: eyes.encode(joinedPixels(films)) };
  });
  const shape = { clips: AT_ONCE, frames, height: latentSide, width: latentSide };

  function loss(sigma: number, say: (film: DrawnFilm) => CaptionWords): number {
    const losses = parts.map(({ films, latents }, k) => {
      const wishes = films.map((film) => eyes.wishOfCaption(say(film)));
      const joined = (rows: Float32Array[]) => Float32Array.from(rows.flatMap((row) => [...row]));
      const told = {
        context: joined(wishes.map(({ context }) => context)),
        pooled: joined(wishes.map(({ pooled }) => pooled)),
        contextPerClip: wishes[0].contextPerClip,
      };
      const films64 = { shape, latents, sigmas: films.map(() => sigma) };
      const micro = films.map((film) => film.micro);
      const tape = workTape(eyes.arena);
      // The same noise for every caption, so that only the words differ.
      const random = seededRandom(SEED + 1000 + k);
      return valuesOf(
        tape,
        denoisingLoss(tape, network, { ...films64, ...told, micro }, random),
      )[0];
    });
    return losses.reduce((sum, value) => sum + value, 0) / losses.length;
  }

  return SIGMAS.map((sigma) => {
    const right = loss(sigma, saidOf);
    const wrong = (slot: number, others: readonly string[]) =>
      loss(sigma, (film) =>
        saidOf(film).map((word, k) => (k === slot ? another(word, others) : word)),
      ) - right;
    return {
      ...{ model, sigma, right, wrongShape: wrong(SHAPE, choices.shape) },
      wrongMotion: model === 'films' ? wrong(MOTION, motions) : null,
    };
  });
}

/** A film's true caption; of a still nothing is said that moves. */
function saidOf({ scene, pixels }: DrawnFilm): CaptionWords {
  const still = pixels.length === pictureSide * pictureSide * 3;
  return captionWords(scene).map((word, k) =>
    still && (k === MOTION || k === CAMERA) ? '' : word,
  );
}

/** The next of a list, or its first behind the last. */
function another(word: string, words: readonly string[]): string {
  return words[(words.indexOf(word) + 1) % words.length];
}
