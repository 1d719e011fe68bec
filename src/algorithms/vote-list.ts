import type { Vote } from './elo.ts';

const MOST = 500;

/**
 * Reads votes between two models as they are typed: `A` and `B` name the winner, a number before a
 * letter repeats it.
 *
 * "AAB" and "2A B" are the same three votes, in this order. Whatever is neither a letter A or B nor
 * a number before one is skipped; after 500 votes reading ends.
 */
export function readVotes(text: string): Vote[] {
  return [...text.matchAll(/(\d*)\s*([AB])/gi)]
    .flatMap(([, times, winner]) =>
      Array.from({ length: Math.min(times === '' ? 1 : Number(times), MOST) }, () =>
        winner.toUpperCase() === 'A' ? { winner: 0, loser: 1 } : { winner: 1, loser: 0 },
      ),
    )
    .slice(0, MOST);
}
