import { scoreBoundaries, type BoundaryScore } from '#algorithms/curation/boundary-score.ts';
import type { Boundary } from '#algorithms/curation/boundary.ts';
import {
  cascadeSettings,
  cutCascade,
  type FoundBoundary,
} from '#algorithms/curation/cut-cascade.ts';
import { contentCuts, slowTransitions, spacedCuts } from '#algorithms/curation/cut-detection.ts';
import type { Change, FilmCurves } from '#algorithms/curation/film-curves.ts';
import eye from '../../data/sintel-boundaries.json' with { type: 'json' };

const { native, slow } = cascadeSettings;

/** What can be set: the least change that each pass takes for a boundary, and the slow ones’ gate. */
export interface FinderSettings {
  thresholds: readonly number[];
  gate: number;
}

/** A boundary by eye, in seconds. */
interface KnownBoundary extends Boundary {
  kind: string;
  what: string;
}

/** What one way of looking found, and how it compares with the eye. */
export interface Judged extends BoundaryScore {
  found: Boundary[];
}

/** The passes by the names that the reader chooses from. */
export const passNames = [native, ...slow].map(({ rate }) =>
  rate === Infinity ? 'every frame' : `${rate} a second`,
);

/** The settings of the book. */
export const firstSettings: FinderSettings = {
  thresholds: [native, ...slow].map(({ threshold }) => threshold),
  gate: slow[0].gate,
};

/**
 * Finds the trailer's boundaries by one pass alone and by the whole cascade, and judges both by eye.
 *
 * The pass over every frame keeps its own colour gate; `gate` is that of the pass alone. Two frames
 * may lie between a boundary and its like. What is found in the closing cards counts on neither
 * side, as the eye did not judge them.
 */
export function findCuts(
  curves: FilmCurves,
  pass: number,
  { thresholds, gate }: FinderSettings,
): { known: KnownBoundary[]; alone: Judged; cascade: Judged; gate: number } {
  const settings = {
    ...cascadeSettings,
    native: { ...native, threshold: thresholds[0] },
    slow: slow.map((each, i) => ({ ...each, gate, threshold: thresholds[i + 1] })),
  };
  const own = pass === 0 ? settings.native : settings.slow[pass - 1];
  const times = curves.light.map(({ timestamp }) => timestamp);
  const known = eye.rows
    .filter(({ scored }) => scored)
    .map(({ start, end, kind, what }) => ({ start: times[start], end: times[end], kind, what }));
  const until = times[eye.rows.find(({ scored }) => !scored)?.start ?? times.length] ?? Infinity;
  const last = times.length - 1;
  const tolerance = (2 * (times[last] - times[0])) / last;
  const judged = (all: readonly Boundary[]): Judged => {
    const found = all.filter(({ start }) => start < until);
    return { found, ...scoreBoundaries(found, known, tolerance) };
  };
  return {
    known,
    alone: judged(alone(curves.passes[pass], own)),
    cascade: judged(cutCascade(curves, settings)),
    gate: own.gate,
  };
}

function alone(changes: readonly Change[], pass: typeof native): Boundary[] {
  if (pass.rate < Infinity) return slowTransitions(changes, pass);
  const cuts = spacedCuts(contentCuts(changes, pass), cascadeSettings.shortestScene);
  return cuts.map((time) => ({ start: time, end: time }));
}

/** Which pass of the cascade was the first to find a boundary: 0 looks at every frame. */
export function firstFinder({ by }: Pick<FoundBoundary, 'by'>): number {
  return typeof by === 'number' ? 1 + slow.findIndex(({ rate }) => rate === by) : 0;
}
