import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

interface Rung {
  step: number;
  sigma: number;
}

interface Ladders {
  rungs: readonly Rung[];
  /** The ladder of Align Your Steps, or nothing. */
  others: readonly Rung[];
  /** Where training spends nine tenths of its noise. */
  band: { low: number; high: number };
}

/** Noise level against step for two ladders, over the band in which training took place. */
export function noiseLadderPlot({ rungs, others, band }: Ladders): Drawing {
  const last = rungs.length - 1;
  return (plot, { narrow }) => ({
    height: narrow ? 320 : 360,
    marginLeft: 48,
    marginRight: narrow ? 16 : 30,
    x: { label: 'step', domain: [-0.5, Math.max(last, 10) + 0.5], tickFormat: 'd', ticks: 6 },
    y: {
      label: 'noise level σ',
      type: 'log',
      domain: [0.0015, 1000],
      ticks: [0.01, 0.1, 1, 10, 100, 1000],
      tickFormat: '~g',
    },
    marks: [
      plot.rect([band], {
        x1: -0.5,
        x2: Math.max(last, 10) + 0.5,
        y1: 'low',
        y2: 'high',
        fill: colours.svd,
        fillOpacity: 0.1,
      }),
      plot.text([band], {
        x: Math.max(last, 10) + 0.4,
        y: 'high',
        text: [narrow ? '9/10 of training' : 'nine tenths of the last training lie in here'],
        textAnchor: 'end',
        dy: 12,
        fill: colours.svd,
      }),
      plot.line(rungs, { x: 'step', y: 'sigma', stroke: colours.noise, strokeOpacity: 0.5 }),
      plot.dot(rungs, { x: 'step', y: 'sigma', fill: colours.noise, r: narrow ? 3.5 : 4.5 }),
      plot.text([rungs[Math.max(1, last - 3)]], {
        x: 'step',
        y: 'sigma',
        text: ['this ladder'],
        // A short ladder is steep, and what stands left of it would stand on the axis.
        textAnchor: last < 8 ? 'start' : 'end',
        dx: last < 8 ? 10 : -10,
        dy: last < 8 ? -2 : 8,
        fill: colours.noise,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      plot.line(others, {
        x: 'step',
        y: 'sigma',
        stroke: colours.conditioning,
        strokeDasharray: '4 3',
      }),
      plot.dot(others, {
        x: 'step',
        y: 'sigma',
        fill: colours.conditioning,
        symbol: 'square',
        r: narrow ? 3.5 : 4.5,
      }),
      plot.text(others.slice(-1), {
        x: 'step',
        y: 'sigma',
        text: [narrow ? 'Align Your\nSteps' : 'Align Your Steps'],
        dy: narrow ? 20 : 16,
        fill: colours.conditioning,
      }),
    ],
  });
}
