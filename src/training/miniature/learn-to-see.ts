import {
  contrastiveLoss,
  contrastiveModel,
  type ContrastiveModel,
} from '#algorithms/miniature/contrastive-model.ts';
import { pictureJudge } from '#algorithms/miniature/picture-judge.ts';
import { openParameters } from '#algorithms/miniature/parameters.ts';
import { objectCentre } from '#algorithms/miniature/scene-geometry.ts';
import { choices, pictureSide } from '#algorithms/miniature/scene.ts';
import { seededRandom } from '#algorithms/random.ts';
import { crossEntropy, squareError } from '#algorithms/tensor/losses.ts';
import { add } from '#algorithms/tensor/pointwise.ts';
import { matrix, type Tape, type Tensor } from '#algorithms/tensor/tape.ts';
import { copyWeights } from './copy-weights.ts';
import { drawFilms, joinedPixels } from './drawn-films.ts';
import type { Learner } from './task.ts';

const GRAIN = 0.15;
const PLACE_WEIGHT = 10;

interface Start {
  arena: Tape;
  seed: number;
}

/** Learns which caption belongs to which picture. */
export function learnContrastive({ arena, seed }: Start): Learner {
  const parameters = openParameters(arena, seededRandom(seed));
  return { parameters, loss: lossOfPairs(contrastiveModel(parameters)) };
}

/**
 * Learns on until pictures tell shapes apart, while the words stay as they are: in these words
 * captions are told to the networks that film.
 */
export function learnContrastiveLonger(
  { arena, seed }: Start,
  values: ReadonlyMap<string, Float32Array>,
): Learner {
  const words = openParameters(arena, seededRandom(seed));
  const parameters = openParameters(arena, seededRandom(seed));
  const model = contrastiveModel({
    ...parameters,
    make: (name, shape, start) =>
      (name === 'text.words' ? words : parameters).make(name, shape, start),
  });
  for (const part of [words, parameters]) copyWeights(arena, part, values);
  return { parameters, loss: lossOfPairs(model) };
}

/** How badly stills and their captions find each other. */
function lossOfPairs(model: ContrastiveModel): Learner['loss'] {
  return (tape, random, examples) => {
    const stills = drawFilms(random, examples, { frames: 1 });
    const tokens = stills.flatMap((still) => still.tokens);
    const pictures = model.pictures(tape, pixelsOn(tape, joinedPixels(stills)));
    const captions = model.captions(tape, tokens, tokens.length / examples);
    return contrastiveLoss(tape, pictures, captions);
  };
}

/** Learns to say of a picture what is in it and where: the judge of the book's measurements. */
export function learnJudge({ arena, seed }: Start): Learner {
  const parameters = openParameters(arena, seededRandom(seed));
  const judge = pictureJudge(parameters);
  return {
    parameters,
    loss(tape, random, examples) {
      const stills = drawFilms(random, examples, { frames: 1 });
      // A little noise, or the judge would lean on details that no generated picture has.
      const grain = GRAIN * random.uniform();
      const pixels = joinedPixels(stills).map((value) => value + grain * random.normal());
      const opinion = judge(tape, pixelsOn(tape, pixels));
      const named = (['colour', 'shape', 'texture', 'background'] as const).map((name) => {
        const known: readonly string[] = choices[name];
        return crossEntropy(
          tape,
          opinion[name],
          stills.map(({ scene }) => known.indexOf(scene[name])),
        );
      });
      const centres = stills.flatMap(({ scene, moment }) => {
        const { x, y } = objectCentre(scene, moment);
        return [x, y].map((place) => (2 * place) / pictureSide - 1);
      });
      const place = squareError(tape, opinion.centre, centres);
      return named.reduce(
        (sum, loss) => add(tape, sum, loss),
        add(tape, place, place, PLACE_WEIGHT, 0),
      );
    },
  };
}

function pixelsOn(tape: Tape, pixels: Float32Array): Tensor {
  return matrix(tape, { rows: pixels.length / 3, columns: 3 }, { values: pixels });
}
