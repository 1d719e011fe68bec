import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';
import type { Clipping } from './clipping.ts';

/** Shots over time, the clips that keyframes leave of them, and the keyframes as ticks. */
export function keyframeClippingPlot(clipping: Clipping, end: number): Drawing {
  const { shots, clips, keyframes } = clipping;
  const whole = shots.map((shot, k) => ({ ...shot, kept: clips[k] !== null }));
  const rows = ['shots', 'keyframes', 'clips'];
  return (plot, { narrow }) => ({
    height: narrow ? 180 : 190,
    marginLeft: narrow ? 76 : 84,
    marginRight: 16,
    marginTop: 12,
    marginBottom: 40,
    x: { label: 'time in the trailer, s', domain: [0, end], ticks: narrow ? 5 : 10 },
    y: { label: null, type: 'band', domain: rows, tickSize: 0 },
    marks: [
      plot.barX(whole, {
        x1: 'start',
        x2: 'end',
        y: () => 'shots',
        fill: ({ kept }: { kept: boolean }) => (kept ? colours.kept : 'var(--paper)'),
        fillOpacity: 0.35,
        stroke: colours.dropped,
        insetTop: 6,
        insetBottom: 6,
      }),
      plot.tickX(keyframes, {
        x: (time: number) => time,
        y: () => 'keyframes',
        stroke: colours.ink,
        insetTop: 6,
        insetBottom: 6,
      }),
      plot.barX(
        clips.filter((clip) => clip !== null),
        {
          x1: 'start',
          x2: 'end',
          y: () => 'clips',
          fill: colours.kept,
          insetTop: 6,
          insetBottom: 6,
          insetLeft: 0.5,
          insetRight: 0.5,
        },
      ),
    ],
  });
}
