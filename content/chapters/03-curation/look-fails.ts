import type { BookClip } from './clips.ts';

/** The measures of looks, and how a value of each is printed. */
export const measures = ['sharpness', 'colourfulness', 'contrast'] as const;
export type Measure = (typeof measures)[number];

/** Clips in the order of a measure, the lowest first; equal ones keep the order of the set. */
export function orderedBy(clips: readonly BookClip[], measure: Measure): BookClip[] {
  return clips.toSorted((a, b) => a[measure] - b[measure]);
}

/** How many clips share the lowest value. */
export function lowestTie(clips: readonly BookClip[], measure: Measure): number {
  const lowest = Math.min(...clips.map((clip) => clip[measure]));
  return clips.filter((clip) => clip[measure] === lowest).length;
}

/** A value as it is printed, with as many digits as tell clips apart. */
export function showLook(clip: BookClip, measure: Measure): string {
  const digits = { sharpness: 0, colourfulness: 1, contrast: 3 }[measure];
  return clip[measure].toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
