import { meet, type Boundary } from './boundary.ts';

/** How well boundaries that were found agree with those that are known. */
export interface BoundaryScore {
  /** The share of what was found that is right; 1 if nothing was found. */
  precision: number;
  /** The share of what is known that was found; 1 if nothing is known. */
  recall: number;
  /** Their harmonic mean. */
  f1: number;
  /** Number of the boundary that was found for each known one, or −1 if it was missed. */
  matches: number[];
  /** Numbers of the boundaries found that are none. */
  falseAlarms: number[];
}

/**
 * Scores the boundaries of a film against known ones.
 *
 * A boundary is right if it meets a known one, with `tolerance` seconds allowed between them; a
 * gradual one does if the two intervals overlap. Each counts for one other at most, paired so that
 * as many as possible are right (Kuhn 1955).
 */
export function scoreBoundaries(
  found: readonly Boundary[],
  known: readonly Boundary[],
  tolerance: number,
): BoundaryScore {
  const matches = pairUp(known, found, (a, b) => meet(a, b, tolerance));
  const right = matches.filter((partner) => partner >= 0).length;
  const taken = new Set(matches);
  const falseAlarms = found.map((_, i) => i).filter((i) => !taken.has(i));
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = known.length === 0 ? 1 : right / known.length;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, matches, falseAlarms };
}

/** Gives each of `ones` a partner among `others` that fits, or −1: as many as can be, no one twice. */
function pairUp<T>(
  ones: readonly T[],
  others: readonly T[],
  fit: (one: T, other: T) => boolean,
): number[] {
  const owner = others.map(() => -1);
  /** Finds a partner for one, asking those who have theirs already to look for another. */
  function place(one: number, asked: Set<number>): boolean {
    for (let other = 0; other < others.length; other++) {
      if (asked.has(other) || !fit(ones[one], others[other])) continue;
      asked.add(other);
      if (owner[other] < 0 || place(owner[other], asked)) {
        owner[other] = one;
        return true;
      }
    }
    return false;
  }
  ones.forEach((_, one) => place(one, new Set()));
  return ones.map((_, one) => owner.indexOf(one));
}
