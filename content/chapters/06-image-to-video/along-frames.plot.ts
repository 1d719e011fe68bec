import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A number for each frame of the two films, and what it is. */
export interface AlongFrames {
  label: string;
  constant: readonly number[];
  ramp: readonly number[];
  /** The same number of the given picture, if it has one. */
  picture?: number;
  /** Whether the two lines are named, which is enough in one of several plots. */
  named?: boolean;
  /** Whether it is the lowest of several plots, which names their common axis. */
  last?: boolean;
}

/** Two films frame by frame: dashed where the scale stays the same, drawn out where it changes. */
export function alongFramesPlot(shown: AlongFrames): Drawing {
  const { label, constant, ramp, picture, named = false, last = false } = shown;
  const placesOf = (values: readonly number[]) =>
    values.map((value, i) => ({ frame: i + 1, value }));
  const place = { x: 'frame', y: 'value' } as const;
  const words = { ...place, stroke: 'var(--paper)', strokeWidth: 4, textAnchor: 'start' } as const;
  return (plot, { narrow }) => ({
    height: narrow ? 150 : 160,
    marginLeft: narrow ? 42 : 48,
    marginTop: 28,
    marginBottom: 38,
    marginRight: narrow ? 8 : 20,
    x: {
      label: last ? 'frame' : null,
      domain: [0.5, constant.length + 0.5],
      ticks: [1, 5, 10, 14],
    },
    y: { label, ticks: 3, zero: true, nice: true, ...(named && { domain: [0, 9.5] }) },
    marks: [
      plot.ruleY(picture === undefined ? [] : [picture], { stroke: colours.conditioning }),
      plot.line(placesOf(constant), {
        ...place,
        stroke: colours.ink,
        strokeWidth: 1.8,
        strokeDasharray: '5 4',
      }),
      plot.line(placesOf(ramp), { ...place, stroke: colours.guidance, strokeWidth: 2.5 }),
      plot.dot(placesOf(ramp), { ...place, r: narrow ? 2.5 : 3.5, fill: colours.guidance }),
      ...(picture === undefined
        ? []
        : [
            plot.text([{ frame: 1, value: picture }], {
              ...words,
              text: ['the picture'],
              dx: -6,
              dy: -8,
              fill: colours.conditioning,
            }),
          ]),
      ...(named
        ? [
            plot.text(placesOf(constant).slice(0, 1), {
              ...words,
              text: ['the same in every frame'],
              dy: -9,
              fill: colours.ink,
            }),
            plot.text(placesOf(ramp).slice(8, 9), {
              ...words,
              text: ['along the frames'],
              dx: 6,
              dy: 12,
              fill: colours.guidance,
            }),
          ]
        : []),
    ],
  });
}
