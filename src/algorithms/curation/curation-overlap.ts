/** What several filters do to one set of clips, together and apart. */
export interface FilterOverlap {
  /** The share each filter rejects, by itself. */
  rejected: number[];
  /** The share each filter rejects and no other one does. */
  rejectedAlone: number[];
  /** The share that passes all filters. */
  survival: number;
  /** The share that would pass, did the filters reject independently. */
  independent: number;
}

/**
 * Gives the share of clips that would pass filters which know nothing of each other.
 *
 * The product of (1 − r) over the shares r that each rejects. More than this survives when the
 * filters reject the same clips. Throws RangeError unless each share is between 0 and 1.
 */
export function independentSurvival(rejectedShares: readonly number[]): number {
  return rejectedShares.reduce((survival, share) => {
    requireShare(share);
    return survival * (1 - share);
  }, 1);
}

/**
 * Gives the least and the most that can survive filters of these strengths, however they overlap.
 *
 * Least when no clip is rejected twice: 1 − Σr, or 0. Most when the strictest filter's rejects
 * include all others': 1 − max r. Fréchet's bounds (1935). Throws RangeError unless each is between
 * 0 and 1.
 */
export function survivalBounds(rejectedShares: readonly number[]): { low: number; high: number } {
  rejectedShares.forEach(requireShare);
  const sum = rejectedShares.reduce((total, share) => total + share, 0);
  return { low: Math.max(0, 1 - sum), high: 1 - Math.max(0, ...rejectedShares) };
}

/**
 * Measures on real clips how far filters overlap.
 *
 * `rejections[filter][clip]` tells whether that filter rejects that clip. All shares are of all
 * clips. Throws RangeError if the filters judged different numbers of clips, or none.
 */
export function filterOverlap(rejections: readonly (readonly boolean[])[]): FilterOverlap {
  const clips = requireClips(rejections);
  const rejected = rejections.map((verdicts) => verdicts.filter(Boolean).length / clips);
  const timesRejected = Array.from(
    { length: clips },
    (_, clip) => rejections.filter((verdicts) => verdicts[clip]).length,
  );
  const rejectedAlone = rejections.map(
    (verdicts) => verdicts.filter((no, clip) => no && timesRejected[clip] === 1).length / clips,
  );
  const survival = timesRejected.filter((times) => times === 0).length / clips;
  return { rejected, rejectedAlone, survival, independent: independentSurvival(rejected) };
}

function requireShare(share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`invalid share: ${share}; expected a fraction between 0 and 1`);
  }
}

function requireClips(rejections: readonly (readonly boolean[])[]): number {
  const clips = rejections[0]?.length ?? 0;
  if (clips === 0) throw new RangeError('invalid rejections: none; expected at least one clip');
  for (const verdicts of rejections) {
    if (verdicts.length !== clips) {
      throw new RangeError(
        `invalid rejections: ${verdicts.length} verdicts beside ${clips}; expected one a clip`,
      );
    }
  }
  return clips;
}
