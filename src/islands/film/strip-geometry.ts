import type { Film } from '#algorithms/miniature/render-film.ts';

const CELL = 36; // screen pixels for a frame of the strip and the space around it

/** Where the frames of a strip stand, in pixels of the film. */
export interface StripGeometry {
  /** Between two frames. */
  gap: number;
  /** From the left edge of a frame to that of the next. */
  pitch: number;
  /** The width of the whole strip, half a gap at either end. */
  length: number;
  /** The size on the screen, in its own pixels. */
  width: number;
  height: number;
}

/** Lays out a strip so that small films and large ones stand equally high. */
export function stripGeometry({ frames, size }: Film): StripGeometry {
  const gap = Math.max(1, Math.round(size / 8));
  const pitch = size + gap;
  return { gap, pitch, length: frames * pitch, width: frames * CELL, height: CELL };
}

/** The frame at a place of the strip, from 0 at its left end to 1 at its right. */
export function frameAt(share: number, frames: number): number {
  return Math.min(Math.max(Math.floor(share * frames), 0), frames - 1);
}

/** How far a strip must be scrolled so that a frame stands in the middle of what is seen. */
export function scrollTo(step: number, frames: number, whole: number, seen: number): number {
  return Math.max(0, ((step + 0.5) / frames) * whole - seen / 2);
}
