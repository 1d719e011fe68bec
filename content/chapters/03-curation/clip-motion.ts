import type { BookClip } from './clips.ts';

/** A clip as a dot of a histogram: its column's middle, in pixels, and its height in the column. */
export interface ClipDot {
  name: string;
  made: boolean;
  motion: number;
  middle: number;
  height: number;
}

/** Piles clips up in columns of equal width by their motion, the stillest at the bottom. */
export function motionColumns(clips: readonly BookClip[], width: number): ClipDot[] {
  const heights = new Map<number, number>();
  return clips
    .flatMap(({ name, made, motion }) => (motion === null ? [] : [{ name, made, motion }]))
    .toSorted((a, b) => a.motion - b.motion)
    .map((clip) => {
      const middle = (Math.floor(clip.motion / width) + 0.5) * width;
      const height = (heights.get(middle) ?? 0) + 1;
      heights.set(middle, height);
      return { ...clip, middle, height };
    });
}

/** The dots of the highest column. */
export function highestColumn(dots: readonly ClipDot[]): ClipDot[] {
  const top = dots.reduce((highest, dot) => (dot.height > highest.height ? dot : highest));
  return dots.filter(({ middle }) => middle === top.middle);
}
