import { shrunkSize } from '#algorithms/curation/area-average.ts';

// A frame of this many takes 64 MB, and a decoder holds several.
const MOST_PIXELS = 4096 * 4096;
const SMALL = 512;

/**
 * Gives the size at which the frames of a film are looked at: no wider than 512, which is twice the
 * width at which cuts are looked for.
 */
export function smallSize(size: { width: number; height: number }): {
  width: number;
  height: number;
} {
  return shrunkSize(size, SMALL);
}

/** Refuses, before anything is decoded, a film without pictures or with pictures too large to hold. */
export function requireSize({ width, height }: { width: number; height: number }): void {
  if (!(width >= 1 && height >= 1)) {
    throw new Error(
      `The film says that its pictures are ${width} × ${height}: nothing to look at.`,
    );
  }
  if (width * height <= MOST_PIXELS) return;
  throw new Error(
    `The film says that its pictures are ${grouped(width)} × ${grouped(height)}; more than ${grouped(MOST_PIXELS)} pixels, as in 4096 × 4096, are not decoded here.`,
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
