import { eloRatings, winProbability } from './elo.ts';
import type { Vote } from './elo.ts';
import { shuffle } from './random.ts';
import type { Random } from './random.ts';

/** A study in which every model meets every other; `strengths` are true ratings, best model first. */
export interface StudyPlan {
  strengths: readonly number[];
  votesPerPair: number;
}

/** What came out when the same study was held many times. */
export interface StudyOutcomes {
  /** `places[model][place]` counts the studies in which a model took a place. */
  places: number[][];
  bestFirst: number;
  allInOrder: number;
}

/**
 * Lets a crowd vote on every pair of models, each vote by chance as their true strengths promise.
 *
 * The votes of all pairs come in one random order. Throws RangeError unless `votesPerPair` is a
 * whole number of at least 1.
 */
export function castVotes({ strengths, votesPerPair }: StudyPlan, random: Random): Vote[] {
  if (!(Number.isInteger(votesPerPair) && votesPerPair >= 1)) {
    throw new RangeError(`invalid votesPerPair: ${votesPerPair}; expected a whole number from 1`);
  }
  const pairs = strengths.flatMap((_, one) =>
    strengths.slice(one + 1).map((_, k) => ({ one, other: one + 1 + k })),
  );
  const votes = pairs.flatMap(({ one, other }) => {
    const chance = winProbability(strengths[one] - strengths[other]);
    return Array.from({ length: votesPerPair }, () =>
      random.uniform() < chance ? { winner: one, loser: other } : { winner: other, loser: one },
    );
  });
  return shuffle(votes, random);
}

/**
 * Holds the same study again and again with new voters, and counts how often it gets the order right.
 *
 * Each study rates its votes once, in the order in which they came. Throws RangeError if there are
 * no studies.
 */
export function repeatStudy(
  plan: StudyPlan,
  { studies, random }: { studies: number; random: Random },
): StudyOutcomes {
  if (!(studies >= 1)) throw new RangeError(`invalid studies: ${studies}; expected at least 1`);
  const models = plan.strengths.length;
  const places = plan.strengths.map(() => new Array<number>(models).fill(0));
  let [bestFirst, allInOrder] = [0, 0];
  for (let study = 0; study < studies; study++) {
    const ratings = eloRatings(models, castVotes(plan, random));
    const order = Array.from(ratings.keys()).sort((a, b) => ratings[b] - ratings[a]);
    order.forEach((model, place) => (places[model][place] += 1));
    if (order[0] === 0) bestFirst += 1;
    if (order.every((model, place) => model === place)) allInOrder += 1;
  }
  return { places, bestFirst, allInOrder };
}
