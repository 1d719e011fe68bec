import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** The factors of one preconditioning at one noise level, and the make-up of the target. */
export interface ScalingsAt {
  sigma: number;
  cSkip: number;
  cOut: number;
  cIn: number;
  cNoise: number;
  noiseShare: number;
}

const EDGE = 1.75;
const sigmaAxis = {
  label: 'noise level σ',
  labelAnchor: 'center',
  type: 'log',
  ticks: [0.001, 0.01, 0.1, 1, 10, 100, 1000],
  tickFormat: '~g',
} as const;

/** The four factors over σ; what leaves the frame is cut off at its edge. */
export function scalingsPlot(
  curves: readonly ScalingsAt[],
  sigma: number,
  noiseLabel: string,
): Drawing {
  const lines = [
    { key: 'cSkip', label: 'c_skip', stroke: colours.ink, dash: '' },
    { key: 'cOut', label: 'c_out', stroke: colours.svd, dash: '' },
    { key: 'cIn', label: 'c_in', stroke: colours.spatial, dash: '7 3' },
    { key: 'cNoise', label: noiseLabel, stroke: colours.noise, dash: '2 3' },
  ] as const;
  return (plot, { narrow }) => ({
    height: narrow ? 310 : 330,
    marginLeft: 48,
    marginBottom: 44,
    marginRight: narrow ? 60 : 110,
    x: sigmaAxis,
    y: { label: 'factor', domain: [-EDGE, EDGE], ticks: [-1, 0, 1], grid: true },
    marks: [
      plot.ruleX([sigma], { stroke: colours.soft }),
      lines.map(({ key, label, stroke, dash }) => {
        const inside = curves.filter((at) => Math.abs(at[key]) <= EDGE);
        const labelled = inside.slice(-1);
        return [
          plot.line(inside, {
            x: 'sigma',
            y: key,
            stroke,
            strokeWidth: 2.2,
            strokeDasharray: dash,
          }),
          plot.text(labelled, {
            x: 'sigma',
            y: key,
            text: [narrow ? label.replace(' / ', '/') : label],
            textAnchor: narrow && label.length > 8 ? 'end' : 'start',
            dx: narrow && label.length > 8 ? 44 : 6,
            dy: (key === 'cSkip' ? 8 : key === 'cIn' ? -8 : 0) - (label.length > 8 ? 12 : 0),
            fill: stroke,
          }),
          plot.dot(
            inside.filter((at) => at.sigma === sigma),
            { x: 'sigma', y: key, fill: stroke, r: 4.5 },
          ),
        ];
      }),
    ],
  });
}

/** The network's target as a share of noise and a share of picture. */
export function targetPlot(curves: readonly ScalingsAt[], sigma: number): Drawing {
  const quiet = curves.filter(({ noiseShare }) => noiseShare > 0.9).slice(0, 1);
  const loud = curves.filter(({ noiseShare }) => noiseShare < 0.1).slice(-1);
  return (plot, { narrow }) => ({
    height: 184,
    marginLeft: 48,
    marginBottom: 44,
    marginRight: narrow ? 60 : 110,
    x: sigmaAxis,
    y: { label: 'make-up of the target', domain: [0, 1], ticks: [0, 0.5, 1], tickFormat: '%' },
    marks: [
      plot.rect(curves.slice(0, 1), {
        x1: 'sigma',
        x2: curves[curves.length - 1].sigma,
        y1: 0,
        y2: 1,
        fill: colours.kept,
        fillOpacity: 0.2,
      }),
      plot.areaY(curves, { x: 'sigma', y: 'noiseShare', fill: colours.noise, fillOpacity: 0.45 }),
      plot.line(curves, { x: 'sigma', y: 'noiseShare', stroke: colours.noise, strokeWidth: 2 }),
      plot.text(quiet, {
        x: 'sigma',
        y: 0.45,
        text: ['noise'],
        textAnchor: 'start',
        dx: 10,
        fill: colours.ink,
      }),
      plot.text(loud, {
        x: 'sigma',
        y: 0.55,
        text: ['picture'],
        textAnchor: 'end',
        dx: -10,
        fill: colours.ink,
      }),
      plot.ruleX([sigma], { stroke: colours.soft }),
    ],
  });
}
