import type { Tape } from '#algorithms/tensor/tape.ts';
import { miniatureSize } from '#algorithms/miniature/video-unet.ts';
import { widenInput } from './copy-weights.ts';
import { learnAutoencoder } from './learn-autoencoder.ts';
import { learnContrastive, learnContrastiveLonger, learnJudge } from './learn-to-see.ts';
import { learnCamera, learnDiffusion, learnPictureToFilm } from './learn-diffusion.ts';
import type { StageWeights } from './stage-weights.ts';
import type { Learner, Task } from './task.ts';

/** Finds what an earlier stage learned. */
export type Earlier = (stage: StageName) => StageWeights;

export type StageName = keyof typeof stages;

const usual = { warmUp: 100, averaging: 0.999, saveEvery: 200 };
// One of 64 captions, guessed.
const contrastive = { ...usual, ofNothing: Math.log(64), batch: 128, atOnce: 64, rate: 2e-3 };
// A denoiser that answers 0 errs by the variance of its target, which preconditioning makes 1.
const diffusion = {
  ...usual,
  ...{ batch: 4, atOnce: 2, rate: 4e-3, ofNothing: 1, orthogonal: true },
};
const camera = { ...diffusion, rate: 6e-3, orthogonal: false };

/** The whole recipe, in its order: SVD's three stages, what they stand on, and what follows. */
export const stages = {
  // The variance of the pixels about their mean colour.
  autoencoder: { ...usual, ofNothing: 0.117, steps: 2000, batch: 4, atOnce: 2, rate: 2e-3 },
  contrastive: { ...contrastive, steps: 700 },
  'contrastive-longer': { ...contrastive, steps: 4000 },
  // Five colours, four shapes, two textures and four grounds, guessed; the place in the middle.
  judge: {
    ...usual,
    ofNothing: Math.log(5 * 4 * 2 * 4),
    steps: 2000,
    batch: 64,
    atOnce: 32,
    rate: 3e-3,
  },
  images: { ...diffusion, steps: 11_000, batch: 16, atOnce: 8, rate: 5e-3, kept: [400] },
  films: { ...diffusion, steps: 5000, until: 3600, kept: [200, 1400] },
  finetuning: { ...diffusion, steps: 5000, rate: 3e-3 },
  'picture-to-film': { ...diffusion, steps: 6000, rate: 3e-3 },
  'picture-to-film-quiet': { ...diffusion, steps: 6000, rate: 3e-3 },
  'camera-static': { ...camera, steps: 1500 },
  'camera-pan': { ...camera, steps: 1500 },
  'camera-zoom': { ...camera, steps: 5000 },
  // On the schedule of `films`, whose first part it is compared with.
  'films-from-nothing': { ...diffusion, steps: 5000, until: 3600, kept: [1400] },
} satisfies Record<string, Task>;

/** The stages in their order. */
export const stageNames = Object.keys(stages).filter(isStage);

function isStage(name: string): name is StageName {
  return name in stages;
}

/** The same task in a few steps, to see that all of it runs and learns. */
export function quickly(task: Task): Task {
  const steps = Math.ceil(task.steps / 100);
  const [warmUp, saveEvery] = [Math.ceil(steps / 10), Math.ceil(steps / 3)];
  return { ...task, steps, until: steps, warmUp, saveEvery, averaging: 0.9 };
}

/** Makes a stage ready to learn in the memory of one replica. */
export function prepare(stage: StageName, arena: Tape, earlier: Earlier, seed: number): Learner {
  const start = { arena, earlier, seed };
  switch (stage) {
    case 'autoencoder':
      return learnAutoencoder(start);
    case 'contrastive':
      return learnContrastive(start);
    case 'contrastive-longer':
      return learnContrastiveLonger(start, earlier('contrastive').values);
    case 'judge':
      return learnJudge(start);
    case 'images':
      return learnDiffusion(start, { frames: 1, noise: { pMean: 1.1, pStd: 1.1 } });
    case 'films':
      return learnDiffusion(start, { from: 'images', ...filmRecipe });
    case 'films-from-nothing':
      return learnDiffusion(start, filmRecipe);
    case 'finetuning':
      return learnDiffusion(start, {
        from: 'films',
        manner: 'lively',
        noise: { pMean: 2.5, pStd: 1.2 },
      });
    case 'picture-to-film':
      return learnPictureToFilm(start, {
        weights: widenInput(earlier('finetuning').values, miniatureSize.inputChannels),
        noise: loudForPicture,
      });
    case 'picture-to-film-quiet':
      return learnPictureToFilm(start, {
        weights: earlier('picture-to-film').values,
        noise: { pMean: 1.6, pStd: 1.3 },
      });
    case 'camera-static':
      return learnCamera(start, { camera: 'static', noise: loudest });
    case 'camera-pan':
      return learnCamera(start, { camera: 'pan right', noise: loudForPicture });
    case 'camera-zoom':
      return learnCamera(start, { camera: 'zoom in', noise: loudest });
  }
}

// Stage II learns from much film, a tenth of it with a defect; stage III from films with much motion
// before a camera that stands still. SVD's stage III wants much motion and a camera that moves steadily.
const filmRecipe = { noise: { pMean: 2.1, pStd: 1.3 }, spoiled: 0.1 };

// Beside a picture, loud noise teaches where things go, and quieter noise to keep their shapes.
const loudForPicture = { pMean: 2.3, pStd: 1.3 };

// Louder still: zooms came to obey a little more often, static did not.
const loudest = { pMean: 2.8, pStd: 1.1 };
