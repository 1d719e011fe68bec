import type { NamedMatrix } from '#algorithms/miniature/weights-file.ts';
import { constantGuidance } from '#algorithms/diffusion/guidance.ts';
import { karrasSigmas } from '#algorithms/diffusion/noise-schedule.ts';
import { euler, startNoise } from '#algorithms/diffusion/samplers.ts';
import { miniatureLadder } from '#algorithms/miniature/film-order.ts';
import { filmDenoiser, filmGuesses } from '#algorithms/miniature/film-sampler.ts';
import { latentLength } from '#algorithms/miniature/latent-film.ts';
import { usualMicro } from '#algorithms/miniature/micro-conditions.ts';
import { readCaption } from '#algorithms/miniature/read-caption.ts';
import { filmFrames } from '#algorithms/miniature/scene.ts';
import { seededRandom } from '#algorithms/random.ts';
import { openTrained } from './open-trained.ts';

/** A moment of the training that chapter 4 shows. */
interface Moment {
  stage: string;
  /** A model of pictures makes every frame by itself. */
  stills?: boolean;
}

/** The moments in their order; the last two are of a training that never saw a picture. */
export const checkpoints: readonly Moment[] = [
  { stage: 'images@400', stills: true },
  { stage: 'images', stills: true },
  { stage: 'films@200' },
  { stage: 'films@1400' },
  { stage: 'films' },
  { stage: 'finetuning' },
  { stage: 'films-from-nothing@1400' },
  { stage: 'films-from-nothing' },
];

/** What is filmed each time, from which seed. */
export const checkpointOrder = {
  caption: 'a plain red disc moving right over sand',
  ...{ seed: 7, steps: 20, guidance: 2 },
} as const;

/** The latents of the same caption and seed at every checkpoint, one matrix each, a row a place. */
export function checkpointFilms(folder: string, root: string): NamedMatrix[] {
  const { caption, seed, steps, guidance } = checkpointOrder;
  return checkpoints.map(({ stage, stills = false }): NamedMatrix => {
    const { eyes, network } = openTrained(folder, root, stage);
    const words = readCaption(caption);
    const said = stills ? [...words.slice(0, 3), '', words[4], ''] : words;
    const micro = stills ? {} : usualMicro;
    const scales = constantGuidance(filmFrames, guidance);
    const guesses = filmGuesses(eyes.arena, network, eyes.wishOfCaption(said, micro), {
      ...{ frames: filmFrames, guidance: scales },
      ...(stills && { switches: { convolution: false, attention: false } }),
    });
    const denoiser = filmDenoiser(guesses, scales);
    const x = startNoise(filmFrames * latentLength, miniatureLadder.sigmaMax, seededRandom(seed));
    const sigmas = karrasSigmas({ ...miniatureLadder, steps });
    let film = x;
    for (const { xNext } of euler({ denoiser, x, sigmas })) film = xNext;
    const columns = 8;
    const values = Float32Array.from(film);
    return { name: stage, rows: values.length / columns, columns, values };
  });
}
