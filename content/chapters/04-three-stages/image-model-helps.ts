import { filmFrames } from '#algorithms/miniature/scene.ts';
import curves from '../../data/miniature-curves.json' with { type: 'json' };

/** The loss of a training on films that it never learns from, after so many film steps. */
export interface LossAt {
  step: number;
  heldOut: number;
}

/** The losses of a stage, as recorded. */
function lossesOf(stage: string): LossAt[] {
  return curves.rows.filter((row) => row.stage === stage);
}

const [lastOfPictures] = curves.rows.filter(({ stage }) => stage === 'images').slice(-1);
const [lastOfFilms] = curves.rows.filter(({ stage }) => stage === 'films').slice(-1);

/** How many film steps look at as many frames as all steps with pictures did. */
export const filmStepsOfPictures =
  lastOfPictures.examples / ((filmFrames * lastOfFilms.examples) / lastOfFilms.step);

/** Stage II from random weights, and from the image model for as many steps. */
export const begunFromNothing = lossesOf('films-from-nothing');
export const begunFromPictures = lossesOf('films').filter(
  ({ step }) => step <= (begunFromNothing.at(-1)?.step ?? 0),
);

/** Where both trainings have done the same work, pictures counted: the last such place. */
export function atEqualWork(): { helped: LossAt; alone: LossAt } {
  const [alone] = begunFromNothing.slice(-1);
  const helped = begunFromPictures.findLast(({ step }) => step + filmStepsOfPictures <= alone.step);
  if (!helped) throw new RangeError(`no work is equal: ${alone.step} film steps are too few`);
  return { helped, alone };
}
