import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One place of the bell: a strength of noise and how densely training visits it. */
export interface Visit {
  sigma: number;
  density: number;
}

/** Where training drew the strength of the picture's noise, filled up to the chosen strength. */
export function conditioningNoisePlot(bell: Visit[], chosen: Visit, released: Visit): Drawing {
  const quieter = [...bell.filter(({ sigma }) => sigma <= chosen.sigma), chosen];
  return (plot, { narrow }) => ({
    height: narrow ? 220 : 240,
    marginLeft: narrow ? 34 : 44,
    marginTop: 30,
    marginBottom: 40,
    x: {
      label: 'strength of the noise on the picture',
      type: 'log',
      domain: [0.004, 1],
      ticks: [0.01, 0.1, 1],
      tickFormat: 'g',
    },
    y: { label: narrow ? 'draws' : 'share of the draws per unit of its logarithm', ticks: 4 },
    marks: [
      plot.areaY(quieter, {
        x: 'sigma',
        y: 'density',
        fill: colours.conditioning,
        fillOpacity: 0.3,
      }),
      plot.line(bell, { x: 'sigma', y: 'density', stroke: colours.conditioning, strokeWidth: 2.5 }),
      plot.ruleY([0]),
      plot.ruleX([chosen], { x: 'sigma', stroke: colours.ink, strokeDasharray: '2 3' }),
      plot.dot([chosen], { x: 'sigma', y: 'density', fill: colours.ink, r: 4.5 }),
      plot.ruleX([released], { x: 'sigma', y1: 0, y2: 0.42, stroke: colours.svd, strokeWidth: 2 }),
      plot.text([released], {
        x: 'sigma',
        y: 0.42,
        text: [narrow ? 'released' : 'released code'],
        textAnchor: 'end',
        dx: -4,
        dy: -8,
        fill: colours.svd,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ],
  });
}
