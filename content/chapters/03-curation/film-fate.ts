import type { ClipScores } from '#algorithms/curation/film-analysis.ts';
import {
  tiesSaid,
  type FunnelOutcome,
  type FunnelSettings,
  type ScoredClip,
} from './own-funnel.ts';

const NAMED = 6; // clips; more are counted and not listed

/** A clip of a reader's film as the filters look at it. */
export interface FilmClip extends ScoredClip {
  start: number;
  end: number;
  sharpness: number | null;
}

/** Makes clips ready for the filters: what could not be measured or was not looked for is null. */
export function filmClips(clips: readonly ClipScores[], areas: readonly number[]): FilmClip[] {
  return clips.map(({ start, end, motion, colourfulness, contrast, sharpness }, k) => ({
    ...{ start, end, motion: known(motion), colourfulness: known(colourfulness) },
    ...{ contrast: known(contrast), sharpness: known(sharpness), textArea: known(areas[k]) },
  }));
}

/** Says which clips of a film are dropped and by which filters. */
export function fateSaid(
  clips: readonly FilmClip[],
  outcome: FunnelOutcome,
  { percents }: FunnelSettings,
): string {
  const { filters, dropped, twice } = outcome;
  const ties = tiesSaid(outcome);
  const gone = clips.filter((_, k) => dropped[k]);
  if (gone.length === 0) {
    if (ties) return ties;
    return Object.values(percents).every((percent) => percent === 0)
      ? 'Nothing is dropped yet.'
      : 'Such a share of so few clips is none.';
  }
  const each = filters
    .filter(({ rejected }) => rejected.includes(true))
    .map(({ name, rejected, border }) => `${name} drops ${listed(rejected)}, ${border}`)
    .join('; ');
  const seconds = gone.reduce((sum, { start, end }) => sum + end - start, 0);
  const again = twice > 0 ? `, ${twice} of them by more than one filter` : '';
  const all = `${gone.length} of ${clips.length} clips, ${seconds.toFixed(1)} s of film${again}.`;
  return `${each[0].toUpperCase()}${each.slice(1)}. Dropped in all: ${all} ${ties}`.trim();
}

function listed(rejected: readonly boolean[]): string {
  const numbers = rejected.flatMap((goes, k) => (goes ? [String(k + 1)] : []));
  if (numbers.length > NAMED) return `${numbers.length} clips`;
  const list = new Intl.ListFormat('en-GB').format(numbers);
  return `${numbers.length === 1 ? 'clip' : 'clips'} ${list}`;
}

function known(value = NaN): number | null {
  return Number.isNaN(value) ? null : value;
}
