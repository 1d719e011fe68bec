import { shuffle } from './random.ts';
import type { Random } from './random.ts';

/** One answer to "which of these two is better?", each player named by its number. */
export interface Vote {
  winner: number;
  loser: number;
}

/**
 * A player's rating, averaged over many orders of the votes, and the range most of them fall in.
 */
export interface Standing {
  mean: number;
  low: number;
  high: number;
}

/** How the many orders are made: the same votes shuffled, or as many drawn anew with repeats. */
export type Reordering = 'shuffle' | 'resample';

const STEP = 1; // K, the most that one vote can move a rating
const START = 1000;

/**
 * Gives the share of comparisons that a rating lead promises to win.
 *
 * E = 1/(1 + 10^(−gap/400)), where `gap` is the own rating less the other's. Elo 1978; Blattmann et
 * al. 2023, app. E.1.2.
 */
export function winProbability(gap: number): number {
  return 1 / (1 + 10 ** (-gap / 400));
}

/**
 * Rates players by going through their votes once, in the order given.
 *
 * Everyone starts at 1000; each vote moves both ratings by K(1 − E) with K = 1: a surprise moves
 * them more. The order matters a little, so see `eloStandings`. Blattmann et al. 2023, app. E.1.2.
 * Throws RangeError if a vote names a player that is not there, or the same one twice.
 */
export function eloRatings(players: number, votes: Iterable<Vote>): Float64Array {
  const ratings = new Float64Array(players).fill(START);
  for (const { winner, loser } of votes) {
    requirePlayers(players, winner, loser);
    const surprise = 1 - winProbability(ratings[winner] - ratings[loser]);
    ratings[winner] += STEP * surprise;
    ratings[loser] -= STEP * surprise;
  }
  return ratings;
}

/**
 * Rates players many times over reordered votes, and reports the mean and the middle 95 % of each.
 *
 * `'shuffle'` is the paper's way (1000 orders, app. E.1.2): its range holds only the luck of the
 * order. `'resample'` draws the votes with replacement (Efron 1979): its range holds the luck of
 * who was asked, too, and is the one to read as uncertainty. Throws RangeError if `orders` is below
 * 1.
 */
export function eloStandings(
  players: number,
  votes: readonly Vote[],
  { random, orders, reordering }: { random: Random; orders: number; reordering: Reordering },
): Standing[] {
  if (!(orders >= 1)) throw new RangeError(`invalid orders: ${orders}; expected at least 1`);
  const reorder = reordering === 'shuffle' ? shuffle : resample;
  const runs = Array.from({ length: orders }, () => eloRatings(players, reorder(votes, random)));
  return Array.from({ length: players }, (_, player) => {
    const ratings = Float64Array.from(runs, (run) => run[player]).sort();
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / orders;
    return { mean, low: quantile(ratings, 0.025), high: quantile(ratings, 0.975) };
  });
}

function resample(votes: readonly Vote[], random: Random): Vote[] {
  return votes.map(() => votes[Math.floor(random.uniform() * votes.length)]);
}

/** The value below which the given share of sorted values lies, interpolated between neighbours. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

function requirePlayers(players: number, winner: number, loser: number): void {
  for (const player of [winner, loser]) {
    if (!Number.isInteger(player) || player < 0 || player >= players) {
      throw new RangeError(`invalid vote: player ${player}; expected one of 0 to ${players - 1}`);
    }
  }
  if (winner === loser) {
    throw new RangeError(`invalid vote: player ${winner} against itself; expected two players`);
  }
}
