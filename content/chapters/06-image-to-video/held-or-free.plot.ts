import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';
import type { Run } from './strengths.ts';

/** Every film made so far: how close it begins to its picture, and how much it moves. */
export function heldOrFreePlot(runs: readonly Run[], now: readonly Run[]): Drawing {
  const place = { x: 'fidelity', y: 'motion' } as const;
  // Never narrower than this, or a difference too small to see would fill the picture.
  const reach = (key: 'fidelity' | 'motion', low: number, high: number) => [
    Math.min(low, ...runs.map((run) => run[key])),
    Math.max(high, ...runs.map((run) => run[key])),
  ];
  const named = (run: Run | undefined, dy: number) => ({ runs: run ? [run] : [], dy });
  return (plot, { narrow }) => ({
    height: narrow ? 230 : 250,
    marginLeft: narrow ? 34 : 44,
    marginTop: 44,
    marginBottom: 40,
    marginRight: narrow ? 30 : 44,
    x: {
      label: 'PSNR of the first frame against the picture (dB)',
      domain: reach('fidelity', 10, 32),
      ticks: 5,
      nice: true,
    },
    y: { label: 'mean flow (px per frame)', domain: reach('motion', 0, 1.5), ticks: 4, nice: true },
    marks: [
      plot.dot(runs, { ...place, r: 4, fill: colours.conditioning }),
      plot.dot(now, { ...place, r: 7, stroke: colours.ink }),
      // The one above and the other below, so that they can be read where the dots meet.
      ...[named(now[0], -14), named(now[1], 16)].map(({ runs: ofName, dy }) =>
        plot.text(ofName, {
          ...place,
          text: ({ strength }) => strength.toFixed(3),
          dy,
          fill: colours.conditioning,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ),
      plot.tip(runs, plot.pointer({ ...place, title: sayRun })),
    ],
  });
}

/** Reads a run out. */
export function sayRun({ strength, seed, fidelity, motion }: Run): string {
  return `noise ${strength.toFixed(3)}, seed ${seed}: ${fidelity.toFixed(1)} dB, ${motion.toFixed(2)} px per frame`;
}
