import type { PlotOptions } from '@observablehq/plot';
import type * as Kit from './plot.ts';

/** Where a drawing will stand: its width in pixels, and whether that is a phone's width. */
export interface Frame {
  width: number;
  narrow: boolean;
}

/** A picture described, not drawn: given the marks and the frame, what to plot. */
export type Drawing = (plot: typeof Kit, frame: Frame) => PlotOptions;

/** The two widths at which every picture is drawn when the book is built. */
export const frames = {
  wide: { width: 800, narrow: false },
  narrow: { width: 350, narrow: true },
} as const;
