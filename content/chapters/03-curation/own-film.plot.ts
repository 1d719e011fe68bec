import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A clip on the timeline: from when to when, how it moves (null if not scored), whether it falls. */
export interface TimedClip {
  start: number;
  end: number;
  motion: number | null;
  dropped: boolean;
}

/** The clips of a film in time, each as wide as it lasts and as high as it moves. */
export function ownFilmPlot(clips: TimedClip[], end: number, threshold: number): Drawing {
  const scored = clips.filter(({ motion }) => motion !== null);
  const top = Math.max(1, ...clips.map(({ motion }) => motion ?? 0));
  const colour = ({ dropped }: TimedClip) => (dropped ? colours.dropped : colours.kept);
  return (plot, { narrow }) => ({
    height: narrow ? 240 : 260,
    marginLeft: 44,
    marginRight: 20,
    marginBottom: 40,
    x: { label: 'time in the film, s', domain: [0, Math.max(end, 0.1)], ticks: narrow ? 5 : 10 },
    y: { label: 'motion, px a look', domain: [-0.14 * top, top], ticks: 4, grid: true },
    marks: [
      plot.rect(clips, {
        x1: 'start',
        x2: 'end',
        y1: -0.12 * top,
        y2: -0.04 * top,
        fill: colour,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      plot.rect(scored, {
        x1: 'start',
        x2: 'end',
        y1: 0,
        y2: 'motion',
        fill: colour,
        fillOpacity: ({ dropped }: TimedClip) => (dropped ? 0.35 : 0.85),
        stroke: colour,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      plot.ruleY([0], { stroke: colours.soft }),
      ...(Number.isNaN(threshold)
        ? []
        : [
            plot.ruleY([threshold], { stroke: colours.ink, strokeDasharray: '5 4' }),
            plot.text([threshold], {
              x: end,
              y: threshold,
              text: (value: number) => `motion drops up to ${value.toFixed(2)} px`,
              textAnchor: 'end',
              dy: -8,
              fill: colours.ink,
              stroke: 'var(--paper)',
              strokeWidth: 4,
            }),
          ]),
    ],
  });
}
