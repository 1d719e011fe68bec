import { winProbability } from './elo.ts';
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
export function castVotes(plan: StudyPlan, random: Random): Vote[] {
  requireVotes(plan.votesPerPair);
  const votes = pairsOf(plan.strengths).flatMap(({ one, other, chance }) =>
    Array.from({ length: plan.votesPerPair }, () =>
      random.uniform() < chance ? { winner: one, loser: other } : { winner: other, loser: one },
    ),
  );
  return shuffle(votes, random);
}

/**
 * Holds the same study again and again with new voters, and counts how often it gets the order right.
 *
 * Each study ranks the models by the votes they won, a tie by lot. Every pair has equally many
 * votes, so this is the order that ratings give too, once averaged over many shuffles. Throws
 * RangeError if there are no studies or no votes.
 */
export function repeatStudy(
  plan: StudyPlan,
  { studies, random }: { studies: number; random: Random },
): StudyOutcomes {
  if (!(studies >= 1)) throw new RangeError(`invalid studies: ${studies}; expected at least 1`);
  requireVotes(plan.votesPerPair);
  const models = plan.strengths.length;
  const places = plan.strengths.map(() => new Array<number>(models).fill(0));
  let [bestFirst, allInOrder] = [0, 0];
  for (let study = 0; study < studies; study++) {
    const wins = countWins(plan, random).map((won) => won + random.uniform());
    const order = Array.from(wins.keys()).sort((a, b) => wins[b] - wins[a]);
    order.forEach((model, place) => (places[model][place] += 1));
    if (order[0] === 0) bestFirst += 1;
    if (order.every((model, place) => model === place)) allInOrder += 1;
  }
  return { places, bestFirst, allInOrder };
}

function countWins({ strengths, votesPerPair }: StudyPlan, random: Random): number[] {
  const wins = new Array<number>(strengths.length).fill(0);
  for (const { one, other, chance } of pairsOf(strengths)) {
    for (let vote = 0; vote < votesPerPair; vote++) {
      wins[random.uniform() < chance ? one : other] += 1;
    }
  }
  return wins;
}

function pairsOf(strengths: readonly number[]): { one: number; other: number; chance: number }[] {
  return strengths.flatMap((strength, one) =>
    strengths.slice(one + 1).map((rival, k) => {
      return { one, other: one + 1 + k, chance: winProbability(strength - rival) };
    }),
  );
}

function requireVotes(votesPerPair: number): void {
  if (!(Number.isInteger(votesPerPair) && votesPerPair >= 1)) {
    throw new RangeError(`invalid votesPerPair: ${votesPerPair}; expected a whole number from 1`);
  }
}
