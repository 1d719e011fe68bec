import { motionOfBucket } from '#algorithms/miniature/bucket-motion.ts';
import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

interface MadeFilm {
  rate: number;
  bucket: number;
  motion: number;
}

const agreement = [0, 255].map((bucket) => ({ bucket, motion: motionOfBucket(bucket) }));

const labelSides = [
  { rate: 5, dx: 0, dy: -14 },
  { rate: 10, dx: 20, dy: 0 },
  { rate: 20, dx: 0, dy: 15 },
];

/** Measured motion over the motion bucket, a number for each film: its frames per second. */
export function motionKnobs(made: readonly MadeFilm[]): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 250 : 270,
    marginLeft: 48,
    marginBottom: 42,
    marginRight: narrow ? 16 : 40,
    x: {
      label: 'motion bucket',
      labelAnchor: 'center',
      domain: [0, 255],
      ticks: [0, 60, 127, 255],
    },
    y: { label: 'measured, pixels per frame', grid: true, zero: true, nice: true },
    marks: [
      plot.line(agreement, {
        ...{ x: 'bucket', y: 'motion', stroke: colours.soft, strokeDasharray: '4 4' },
      }),
      plot.text(agreement.slice(1), {
        ...{ x: 'bucket', y: 'motion', text: () => 'as asked', fill: colours.soft },
        ...{ textAnchor: 'end', dx: -14, dy: -8 },
      }),
      plot.dot(made, { x: 'bucket', y: 'motion', fill: colours.temporal, r: 5 }),
      // Films of neighbouring buckets often move alike: each rate has its own side of the dot.
      labelSides.map(({ rate, dx, dy }) =>
        plot.text(
          made.filter((film) => film.rate === rate),
          { x: 'bucket', y: 'motion', text: () => `${rate}/s`, fill: colours.temporal, dx, dy },
        ),
      ),
    ],
  });
}
