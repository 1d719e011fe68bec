import { eloRatings } from './elo.ts';
import type { Vote } from './elo.ts';

/** The lead of player 0 over player 1 after so many votes. */
export interface LeadAfter {
  votes: number;
  lead: number;
}

/**
 * Gives the rating lead that promises a share of the votes: where two ratings come to rest.
 *
 * 400·log₁₀(p/(1 − p)), the inverse of `winProbability`; a share of 1 has no such lead and gives
 * Infinity. Elo 1978. Throws RangeError unless 0 ≤ p ≤ 1.
 */
export function promisedLead(share: number): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`invalid share: ${share}; expected a fraction between 0 and 1`);
  }
  return 400 * Math.log10(share / (1 - share));
}

/**
 * Follows the lead of the first of two players while their votes are counted.
 *
 * Looks after every `every` votes, at the start and at the end. Throws RangeError unless `every` is
 * whole and at least 1.
 */
export function leadCourse(votes: readonly Vote[], every: number): LeadAfter[] {
  if (!(Number.isInteger(every) && every >= 1)) {
    throw new RangeError(`invalid every: ${every}; expected a whole number of 1 or more`);
  }
  const looks = Math.ceil(votes.length / every);
  return Array.from({ length: looks + 1 }, (_, k) => {
    const counted = Math.min(k * every, votes.length);
    const [first, second] = eloRatings(2, votes.slice(0, counted));
    return { votes: counted, lead: first - second };
  });
}
