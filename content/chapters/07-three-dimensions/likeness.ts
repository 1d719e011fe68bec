import { everyNth, filmLikeness, meanPicture } from '#algorithms/film-likeness.ts';
import { orbitFilm } from '#algorithms/orbit-view.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { bunny, DEGREE, SIDE } from './bunny.ts';

const VIEWS = 21;
const PARTS = 3; // thirds of a step, so that the answer can be out of step by less than one
const steps = Array.from({ length: Math.floor((PARTS * VIEWS) / 2) }, (_, k) => k + 1);

/**
 * The true orbit at 10°, and answers to it: the same orbit ahead by some thirds of a step, one
 * picture laid over from all views, and empty paper, each with its mean PSNR in decibels.
 */
export function answers() {
  const fine = orbitFilm(bunny, { frames: PARTS * VIEWS, elevation: 10 * DEGREE, side: SIDE });
  const truth = everyNth(fine, PARTS);
  const ahead = steps.map((thirds) => {
    const film = everyNth(fine, PARTS, thirds);
    return {
      film,
      degrees: (360 * thirds) / (PARTS * VIEWS),
      psnr: filmLikeness(truth, film),
    };
  });
  const still = (picture: GreyPicture) => {
    const film = { ...truth, frames: truth.frames.map(() => picture.values) };
    return { film, psnr: filmLikeness(truth, film) };
  };
  const empty = { ...truth, values: new Float64Array(SIDE * SIDE) };
  return { truth, ahead, blur: still(meanPicture(truth)), blank: still(empty) };
}
