import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** What a false word costs a model at each noise level. */
export interface WordCost {
  name: string;
  points: { sigma: number; cost: number }[];
}

/** How densely training visits each noise level, drawn so high as the costs are. */
export type Visits = { sigma: number; height: number }[];

/** The costs of a false word over the noise level, one of them chosen, above the bell of training. */
export function captionSaysPlot(
  costs: readonly WordCost[],
  chosen: WordCost,
  visits: Visits,
): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 290 : 330,
    marginLeft: narrow ? 42 : 50,
    marginTop: 44,
    marginBottom: 40,
    marginRight: narrow ? 12 : 20,
    x: {
      label: 'noise level σ',
      type: 'log',
      domain: [0.25, 66],
      ticks: [0.3, 1, 3, 10, 30],
      tickFormat: 'g',
    },
    y: { label: 'loss that a false word adds', ticks: 5, zero: true },
    marks: [
      plot.areaY(visits, { x: 'sigma', y: 'height', fill: colours.noise, fillOpacity: 0.22 }),
      ...costs.map((each) =>
        plot.line(each.points, {
          x: 'sigma',
          y: 'cost',
          stroke: colours.conditioning,
          strokeWidth: each === chosen ? 3 : 1.2,
          strokeOpacity: each === chosen ? 1 : 0.6,
        }),
      ),
      plot.dot(chosen.points, { x: 'sigma', y: 'cost', fill: colours.conditioning, r: 3 }),
      // A key below the axis, since the bell goes where its reader sends it.
      plot.text(['■ what training draws'], {
        frameAnchor: 'bottom-left',
        dy: 36,
        fill: colours.noise,
      }),
      ...costs.map((each, place) =>
        plot.text([highest(each)], {
          x: 'sigma',
          y: 'cost',
          // The first two humps stand close: their names look away from each other. On a phone the
          // last has little room at its right.
          text: () => (narrow && place === 2 ? each.name.replace(', ', ',\n') : each.name),
          textAnchor: place === 0 ? 'end' : 'start',
          dx: place === 0 ? 20 : narrow ? 8 * (place - 1) : -20,
          dy: -12,
          fontWeight: each === chosen ? 600 : 400,
          fill: colours.conditioning,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ),
      plot.ruleY([0]),
    ],
  });
}

function highest({ points }: WordCost): WordCost['points'][number] {
  return points.reduce((best, point) => (point.cost > best.cost ? point : best));
}
