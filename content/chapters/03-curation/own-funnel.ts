import { filterOverlap } from '#algorithms/curation/curation-overlap.ts';
import { rejectBeyond, rejectShare } from '#algorithms/curation/percentile-filter.ts';
import { mostText } from '#algorithms/curation/text-area.ts';

/** The axes on which a share of the clips is dropped, each at its lowest end. */
export const axes = ['motion', 'colourfulness', 'contrast'] as const;

/** What the filters look at in a clip; null where nothing is known. */
export interface ScoredClip extends Record<(typeof axes)[number], number | null> {
  /** The share of its frames that is covered by text. */
  textArea: number | null;
}

/** How much is dropped: a share on each axis, in percent, and whether text beyond 7 % goes. */
export interface FunnelSettings {
  percents: Record<(typeof axes)[number], number>;
  text: boolean;
  ties: 'keep' | 'reject';
}

/** What one filter does to the set, and what it says of each clip. */
interface FilterVerdicts {
  name: string;
  rejected: boolean[];
  /** How many clips it was to drop, and how many share the score at that border. */
  wanted: number;
  tied: number;
  /** The score up to which clips go, or for text beyond which; NaN if none goes. */
  threshold: number;
  /** The same in words. */
  border: string;
  /** For each clip its score in words, and why it goes or stays. */
  reasons: { score: string; why: string }[];
}

/** What the filters do together. */
export interface FunnelOutcome {
  filters: FilterVerdicts[];
  dropped: boolean[];
  /** For each clip the names of the filters that drop it. */
  droppedBy: string[][];
  left: number;
  /** How many clips independent filters of these strengths would leave. */
  independent: number;
  /** How many clips are dropped by more than one filter. */
  twice: number;
}

/** Runs the filters over a set of clips, each by itself and against the whole set. */
export function ownFunnel(clips: readonly ScoredClip[], settings: FunnelSettings): FunnelOutcome {
  const filters = [
    ...axes.map((axis) => lowest(clips, axis, settings)),
    textFilter(clips, settings.text),
  ];
  const droppedBy = clips.map((_, k) =>
    filters.filter(({ rejected }) => rejected[k]).map(({ name }) => name),
  );
  const verdicts = filters.map(({ rejected }) => rejected);
  const independent = clips.length > 0 ? filterOverlap(verdicts).independent : 1;
  return {
    filters,
    dropped: droppedBy.map((names) => names.length > 0),
    droppedBy,
    left: droppedBy.filter((names) => names.length === 0).length,
    independent: independent * clips.length,
    twice: droppedBy.filter((names) => names.length > 1).length,
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
  clips: readonly ScoredClip[],
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
    ...{ name: axis, wanted, tied, threshold, border: `up to ${show(axis, threshold)}` },
    rejected: clips.map((clip) => gone.has(clip)),
    reasons: clips.map((clip) => {
      const value = clip[axis];
      if (value === null)
        return { score: 'not known', why: 'stays: too few looks fall into one shot' };
      const why = gone.has(clip)
        ? `dropped: not above the border, ${show(axis, threshold)}`
        : whyStays(value);
      return { score: show(axis, value), why };
    }),
  };
}

function textFilter(clips: readonly ScoredClip[], runs: boolean): FilterVerdicts {
  const limit = runs ? mostText : 1;
  // A clip in which no text was looked for stays, like one that has none.
  const areas = clips.map(({ textArea }) => textArea ?? 0);
  const rejected = rejectBeyond(areas, { limit, side: 'highest' });
  const why = (goes: boolean) => (goes ? 'dropped: more than 7.0 %' : 'stays: at most 7.0 %');
  const wanted = rejected.filter(Boolean).length;
  return {
    ...{ name: 'text area', rejected, wanted, tied: 0, border: 'beyond 7.0 %' },
    threshold: wanted > 0 ? limit : NaN,
    reasons: clips.map(({ textArea }, k) =>
      textArea === null
        ? { score: 'not known', why: 'stays: not looked for' }
        : {
            score: `${(100 * textArea).toFixed(1)} %`,
            why: runs ? why(rejected[k]) : 'stays: nothing is dropped here',
          },
    ),
  };
}

function show(axis: (typeof axes)[number], value: number): string {
  if (axis === 'motion') return `${value.toFixed(2)} px`;
  return axis === 'contrast' ? value.toFixed(3) : value.toFixed(1);
}
