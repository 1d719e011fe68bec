import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** The cost of attention for one number of frames, full and factorised, in multiplications. */
export interface CostAtFrames {
  frames: number;
  full: number;
  factorised: number;
}

/** Attention cost against the number of frames, with the reader's own number marked. */
export function frameBudgetPlot(costs: CostAtFrames[], chosen: CostAtFrames): Drawing {
  const last = costs[costs.length - 1];
  return (plot, { narrow }) => ({
    height: narrow ? 300 : 340,
    marginLeft: 52,
    marginRight: narrow ? 84 : 150,
    x: { label: 'frames T', type: 'log', ticks: [1, 2, 4, 8, 14, 25, 64, 128], tickFormat: 'd' },
    y: { label: 'products of queries and keys', type: 'log', ticks: 6, tickFormat: 's' },
    marks: [
      plot.ruleX([14, 25], { stroke: colours.svd, strokeOpacity: 0.5, strokeDasharray: '2 3' }),
      plot.text(
        [
          { frames: 14, label: 'SVD' },
          { frames: 25, label: 'SVD-XT' },
        ],
        { x: 'frames', frameAnchor: 'top', dy: -12, text: 'label', fill: colours.svd },
      ),
      plot.line(costs, { x: 'frames', y: 'full', stroke: colours.dropped, strokeWidth: 2 }),
      plot.line(costs, { x: 'frames', y: 'factorised', stroke: colours.temporal, strokeWidth: 2 }),
      plot.text([last], {
        x: 'frames',
        y: 'full',
        text: [narrow ? 'all at once' : 'all places at once'],
        textAnchor: 'start',
        dx: 8,
        fill: colours.dropped,
      }),
      plot.text([last], {
        x: 'frames',
        y: 'factorised',
        text: [narrow ? 'space, time' : 'space, then time'],
        textAnchor: 'start',
        dx: 8,
        fill: colours.temporal,
      }),
      plot.dot([chosen], { x: 'frames', y: 'full', fill: colours.dropped, r: 6 }),
      plot.dot([chosen], {
        x: 'frames',
        y: 'factorised',
        fill: colours.temporal,
        symbol: 'square',
        r: 6,
      }),
    ],
  });
}
