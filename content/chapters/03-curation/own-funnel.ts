import { filterOverlap } from '#algorithms/curation/curation-overlap.ts';
import { rejectBeyond, rejectShare } from '#algorithms/curation/percentile-filter.ts';
import { mostText } from '#algorithms/curation/text-area.ts';
import type { BookClip } from './clips.ts';

/** The axes on which a share of the clips is dropped, each at its lowest end. */
export const axes = ['motion', 'colourfulness', 'contrast'] as const;

/** How much is dropped: a share on each axis, in percent, and whether text beyond 7 % goes. */
export interface FunnelSettings {
  percents: Record<(typeof axes)[number], number>;
  text: boolean;
  ties: 'keep' | 'reject';
}

/** What one filter does to the set, and what it says of each clip. */
export interface FilterVerdicts {
  name: string;
  rejected: boolean[];
  /** How many clips it was to drop, and how many share the score at that border. */
  wanted: number;
  tied: number;
  /** For each clip its score in words, and why it goes or stays. */
  reasons: { score: string; why: string }[];
}

/** What the filters do together. */
export interface FunnelOutcome {
  filters: FilterVerdicts[];
  dropped: boolean[];
  left: number;
  /** How many clips independent filters of these strengths would leave. */
  independent: number;
  /** How many clips are dropped by more than one filter. */
  twice: number;
}

/** Runs the filters over a set of clips, each by itself and against the whole set. */
export function ownFunnel(clips: readonly BookClip[], settings: FunnelSettings): FunnelOutcome {
  const filters = [
    ...axes.map((axis) => lowest(clips, axis, settings)),
    textFilter(clips, settings.text),
  ];
  const times = clips.map((_, k) => filters.filter(({ rejected }) => rejected[k]).length);
  const { independent } = filterOverlap(filters.map(({ rejected }) => rejected));
  return {
    filters,
    dropped: times.map((count) => count > 0),
    left: times.filter((count) => count === 0).length,
    independent: independent * clips.length,
    twice: times.filter((count) => count > 1).length,
  };
}

/** Says where a border ran through equal scores and what was done about it; empty if nowhere. */
export function tiesSaid({ filters }: FunnelOutcome): string {
  return filters
    .filter(({ rejected, wanted }) => rejected.filter(Boolean).length !== wanted)
    .map(({ name, rejected, wanted, tied }) => {
      const gone = rejected.filter(Boolean).length;
      return `By ${name} ${wanted} were to go, but ${tied} share the score at that border, so ${gone === 0 ? 'none goes' : `${gone} go`}.`;
    })
    .join(' ');
}

function lowest(
  clips: readonly BookClip[],
  axis: (typeof axes)[number],
  { percents, ties }: FunnelSettings,
): FilterVerdicts {
  // A clip without a score cannot be compared, so it stays.
  const scored = clips.filter((clip) => clip[axis] !== null);
  const values = scored.map((clip) => clip[axis] ?? 0);
  const share = percents[axis] / 100;
  const { rejected, threshold, wanted, tied } = rejectShare(values, {
    share,
    side: 'lowest',
    ties,
  });
  const gone = new Set(scored.filter((_, k) => rejected[k]));
  const border = values.toSorted((a, b) => a - b)[wanted - 1];
  const whyStays = (value: number) => {
    if (wanted === 0) return 'stays: nothing is dropped here';
    return value === border
      ? `stays: one of ${tied} that share the score at the border`
      : `stays: above the border, ${show(axis, border)}`;
  };
  return {
    ...{ name: axis, wanted, tied, rejected: clips.map((clip) => gone.has(clip)) },
    reasons: clips.map((clip) => {
      const value = clip[axis];
      if (value === null)
        return { score: 'not known', why: 'stays: no two looks fall into one shot' };
      const why = gone.has(clip)
        ? `dropped: not above the border, ${show(axis, threshold)}`
        : whyStays(value);
      return { score: show(axis, value), why };
    }),
  };
}

function textFilter(clips: readonly BookClip[], runs: boolean): FilterVerdicts {
  const areas = clips.map(({ textArea }) => textArea);
  const limit = runs ? mostText : 1;
  const rejected = rejectBeyond(areas, { limit, side: 'highest' });
  const why = (goes: boolean) => (goes ? 'dropped: more than 7.0 %' : 'stays: at most 7.0 %');
  return {
    ...{ name: 'text area', rejected, tied: 0 },
    wanted: rejected.filter(Boolean).length,
    reasons: areas.map((area, k) => ({
      score: `${(100 * area).toFixed(1)} %`,
      why: runs ? why(rejected[k]) : 'stays: nothing is dropped here',
    })),
  };
}

function show(axis: (typeof axes)[number], value: number): string {
  if (axis === 'motion') return `${value.toFixed(2)} px`;
  return axis === 'contrast' ? value.toFixed(3) : value.toFixed(1);
}
