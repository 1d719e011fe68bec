import type { ClipScores } from '#algorithms/curation/film-analysis.ts';
import { rejectShare } from '#algorithms/curation/percentile-filter.ts';

/** What a filter on motion does to the clips of a film. */
export interface Fallen {
  /** For each clip whether it is dropped. */
  drops: boolean[];
  /** Clips of fewer than two looks, which have no score and stay. */
  unscored: number;
  /** The motion at the border, in pixels; NaN if nothing is dropped. */
  threshold: number;
  /** Seconds of film dropped. */
  seconds: number;
}

/**
 * Drops the share of a film's clips that moves least, counted among the clips that have a score.
 *
 * Ties stay: of a film in which nothing moves nothing is dropped.
 */
export function dropStillest(clips: readonly ClipScores[], share: number): Fallen {
  const scored = clips.filter(({ motion }) => !Number.isNaN(motion));
  const { rejected, threshold } = rejectShare(
    scored.map(({ motion }) => motion),
    { share, side: 'lowest', ties: 'keep' },
  );
  const dropped = new Set(scored.filter((_, k) => rejected[k]));
  return {
    drops: clips.map((clip) => dropped.has(clip)),
    unscored: clips.length - scored.length,
    threshold,
    seconds: [...dropped].reduce((sum, { start, end }) => sum + end - start, 0),
  };
}
