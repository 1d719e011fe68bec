import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** What may be left after some of the filters, in percent of all clips. */
export interface Left {
  after: string;
  low: number;
  independent: number;
  high: number;
}

/** What was left of a set of the paper, in percent. */
export interface Stayed {
  set: string;
  percent: number;
}

/** Filter after filter: the range of what may be left, what independent ones leave, what was left. */
export function overlapPlot(left: Left[], stayed: Stayed[]): Drawing {
  const last = left[left.length - 1];
  return (plot, { narrow }) => ({
    height: narrow ? 330 : 320,
    marginLeft: narrow ? 104 : 128,
    marginRight: 30,
    marginBottom: 40,
    x: { label: 'clips left, %', domain: [0, 100], ticks: 5, grid: true },
    y: {
      label: null,
      type: 'band',
      domain: [...left.map(({ after }) => after), ...stayed.map(({ set }) => set)],
      tickSize: 0,
    },
    marks: [
      plot.barX(left, {
        x1: 'low',
        x2: 'high',
        y: 'after',
        fill: colours.kept,
        fillOpacity: 0.22,
        insetTop: 7,
        insetBottom: 7,
      }),
      plot.ruleX([last.independent], { stroke: colours.ink, strokeDasharray: '5 4' }),
      plot.dot(left, { x: 'independent', y: 'after', r: 5, fill: colours.kept }),
      plot.text(left, {
        x: 'independent',
        y: 'after',
        text: ({ independent }: Left) => `${independent.toFixed(1)} %`,
        dy: -14,
        fill: colours.ink,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      plot.dot(stayed, { x: 'percent', y: 'set', r: 6, symbol: 'diamond', fill: colours.svd }),
      plot.text(stayed, {
        x: 'percent',
        y: 'set',
        text: ({ percent }: Stayed) => `${percent.toFixed(1)} % stayed`,
        textAnchor: 'start',
        dx: 12,
        fill: colours.svd,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ],
  });
}
