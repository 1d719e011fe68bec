/** Which end of an axis is filtered out. */
export type Side = 'lowest' | 'highest';

/** What a filter does to a set of clips. */
export interface Rejection {
  /** For each clip whether it is rejected. */
  rejected: boolean[];
  /** The value at the border: the mildest that is rejected, or NaN if none is. */
  threshold: number;
  /** How many clips were to be rejected. */
  wanted: number;
  /** How many clips share the value at which the wanted number is reached. */
  tied: number;
}

/**
 * Rejects a share of clips, those with the lowest or the highest scores.
 *
 * Clips of equal score are treated equally: where the border runs through a tie, all of it stays if
 * `ties` is 'keep' and goes if it is 'reject', so that fewer or more than `wanted` are rejected.
 * `wanted` is the share of the clips, rounded to whole ones. Blattmann et al. 2023, app. E.2.2,
 * reject 12.5, 25 or 50 % per axis and do not speak of ties. Throws RangeError unless the share is
 * between 0 and 1 and all scores are numbers.
 */
export function rejectShare(
  scores: readonly number[],
  { share, side, ties }: { share: number; side: Side; ties: 'keep' | 'reject' },
): Rejection {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`invalid share: ${share}; expected a fraction between 0 and 1`);
  }
  requireNumbers(scores);
  const wanted = Math.round(share * scores.length);
  if (wanted === 0) return nothingRejected(scores);
  const worst = scores.toSorted((a, b) => (side === 'lowest' ? a - b : b - a));
  const border = worst[wanted - 1];
  const tied = scores.filter((score) => score === border).length;
  const split = worst[wanted] === border; // the next one would have gone, too
  const strict = split && ties === 'keep';
  const goes = (score: number) =>
    score === border ? !strict : score < border === (side === 'lowest');
  const threshold = worst.findLast(goes) ?? NaN;
  return { rejected: scores.map(goes), threshold, wanted, tied };
}

/**
 * Rejects the clips whose score lies beyond a limit, however many they are.
 *
 * The paper does so with text: more than 7 % of the frame, and the clip goes. A clip at the limit
 * stays. Where most clips have the same score, as 0 for text, this is the rule that can be kept.
 * Throws RangeError unless all scores are numbers.
 */
export function rejectBeyond(
  scores: readonly number[],
  { limit, side }: { limit: number; side: Side },
): boolean[] {
  requireNumbers(scores);
  return scores.map((score) => (side === 'lowest' ? score < limit : score > limit));
}

function nothingRejected(scores: readonly number[]): Rejection {
  return { rejected: scores.map(() => false), threshold: NaN, wanted: 0, tied: 0 };
}

function requireNumbers(scores: readonly number[]): void {
  for (const score of scores) {
    if (Number.isNaN(score)) throw new RangeError('invalid scores: NaN; expected a number a clip');
  }
}
