import type { Measured, Rule } from '#algorithms/two-point-rules.ts';
import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';
import type { Lead } from './leads.ts';

/** The lead that the reader chose, the rules that continue it, and the steps looked at. */
export interface Looked {
  lead: Lead;
  curves: readonly { rule: Rule; points: readonly Measured[] }[];
  steps: number;
  /** How a lead is written as a share of the votes, in percent. */
  shown: (lead: number) => string;
}

const HUES = [colours.kept, colours.ink, colours.svd];
const SYMBOLS = ['circle', 'square', 'diamond'] as const;
const DASHES = ['6 4', '2 3', '9 3 2 3'];

/** Six measured dots and, through the two of the chosen lead, three rules that part beyond them. */
export function finetuningLeadPlot(leads: readonly Lead[], looked: Looked): Drawing {
  const { lead, curves, steps, shown } = looked;
  const hue = HUES[leads.indexOf(lead)];
  return (plot, { narrow }) => ({
    height: narrow ? 340 : 380,
    marginLeft: 40,
    marginRight: narrow ? 88 : 100,
    marginTop: 24,
    marginBottom: 40,
    x: {
      label: 'finetuning steps, thousands',
      domain: [0, 200_000],
      ticks: narrow ? 4 : 8,
      tickFormat: (value: number) => `${value / 1000}`,
    },
    y: { label: 'lead, Elo', domain: [-10, 150], ticks: 6, grid: true },
    marks: [
      plot.ruleY([0], { stroke: colours.ink }),
      plot.ruleX([steps], { stroke: colours.temporal, strokeWidth: 1.5 }),
      ...curves.flatMap(({ rule, points }, which) => [
        plot.line(points, {
          x: 'x',
          y: 'y',
          stroke: hue,
          strokeDasharray: DASHES[which],
          strokeWidth: 1.4,
        }),
        plot.text(points.slice(-1), {
          x: 'x',
          y: 'y',
          text: [rule],
          textAnchor: 'start',
          dx: 6,
          dy: [6, 0, -6][which],
          fill: hue,
          fontSize: narrow ? 12 : 13,
        }),
        plot.dot(
          points.filter(({ x }) => x === steps),
          { x: 'x', y: 'y', fill: 'var(--paper)', stroke: colours.temporal, r: 4 },
        ),
      ]),
      ...leads.flatMap((each, which) => [
        plot.dot(each.measured, {
          x: 'x',
          y: 'y',
          symbol: SYMBOLS[which],
          fill: HUES[which],
          fillOpacity: each === lead ? 1 : 0.35,
          stroke: HUES[which],
          r: 6,
        }),
        ...each.measured.map((measured, moment) =>
          plot.text([measured], {
            x: 'x',
            y: 'y',
            text: ({ y }: Measured) => (narrow && each !== lead ? `+${y}` : `+${y}, ${shown(y)} %`),
            textAnchor: 'start',
            dx: 10,
            dy: narrow && moment === 1 && falls(each) < 10 ? 26 : -11,
            fill: each === lead ? HUES[which] : colours.soft,
            fontWeight: each === lead ? 700 : 400,
            stroke: 'var(--paper)',
            strokeWidth: 3,
          }),
        ),
      ]),
    ],
  });
}

function falls({ measured: [first, second] }: Lead): number {
  return first.y - second.y;
}
