import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';
import type { ClipDot } from './clip-motion.ts';

/** Clips piled up by their motion; hollow dots are clips that were made, full ones are shots. */
export function clipMotionPlot(dots: ClipDot[], width: number): Drawing {
  const top = Math.max(13, ...dots.map(({ height }) => height));
  const key = [
    { made: false, text: 'shots of the trailer' },
    { made: true, text: 'made by us' },
  ].map((each, row) => ({ ...each, x: 5.4, y: top - 0.5 - 1.4 * row }));
  const fill = ({ made }: { made: boolean }) => (made ? 'var(--paper)' : colours.temporal);
  return (plot, { narrow }) => ({
    height: narrow ? 280 : 300,
    marginLeft: 40,
    marginRight: 16,
    marginBottom: 40,
    x: { label: 'motion, px a look', domain: [0, 9], ticks: narrow ? 5 : 10 },
    y: { label: 'clips', domain: [0, top + 0.5], ticks: 5 },
    marks: [
      plot.ruleY([0], { stroke: colours.soft }),
      plot.dot(dots, {
        x: 'middle',
        y: ({ height }: ClipDot) => height - 0.5,
        r: width < 0.5 ? 3.5 : narrow ? 5 : 6,
        fill,
        stroke: colours.temporal,
        strokeWidth: 1.5,
      }),
      plot.dot(key, { x: 'x', y: 'y', r: 5, fill, stroke: colours.temporal, strokeWidth: 1.5 }),
      plot.text(key, { x: 'x', y: 'y', text: 'text', textAnchor: 'start', dx: 12 }),
      plot.tip(
        dots,
        plot.pointer({
          x: 'middle',
          y: ({ height }: ClipDot) => height - 0.5,
          title: ({ name, motion, made }: ClipDot) =>
            `${name}: ${motion.toFixed(2)} px${made ? ' (made)' : ''}`,
          lineWidth: narrow ? 14 : 22,
          fontSize: 13,
        }),
      ),
    ],
  });
}
