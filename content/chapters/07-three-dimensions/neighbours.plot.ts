import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A view and the next: where the first stands, and how alike the two are in decibels. */
export interface Neighbours {
  degrees: number;
  psnr: number;
  name: string;
}

/** The likeness of neighbours around the orbit, the pair on show marked. */
export function neighboursPlot(pairs: Neighbours[], shown: number): Drawing {
  const marked = [pairs[shown]];
  return (plot, { narrow }) => ({
    height: 210,
    marginLeft: 40,
    marginBottom: 40,
    marginTop: 30,
    x: { domain: [0, 360], ticks: [0, 90, 180, 270, 360], label: 'azimuth of the view, degrees' },
    y: {
      domain: [14, 24],
      ticks: 5,
      grid: true,
      label: narrow ? 'PSNR to the next, dB' : 'PSNR between a view and the next, dB',
    },
    marks: [
      plot.line(pairs, { x: 'degrees', y: 'psnr', stroke: colours.soft, strokeWidth: 1 }),
      plot.dot(pairs, { x: 'degrees', y: 'psnr', fill: colours.ink, r: 2.5 }),
      plot.dot(marked, { x: 'degrees', y: 'psnr', fill: colours.temporal, r: 6 }),
      plot.text(marked, {
        x: 'degrees',
        y: 'psnr',
        text: ({ psnr }: Neighbours) => psnr.toFixed(1),
        textAnchor: shown > 17 ? 'end' : 'start',
        dx: shown > 17 ? -2 : 9,
        dy: -14,
        fill: colours.temporal,
        fontWeight: 600,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      plot.tip(
        pairs,
        plot.pointerX({
          x: 'degrees',
          y: 'psnr',
          title: ({ name, psnr }: Neighbours) => `Views ${name}: ${psnr.toFixed(1)} dB`,
          fontSize: 13,
        }),
      ),
    ],
  });
}
