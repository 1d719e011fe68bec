import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** How well two frames agree that lie so many steps apart; `clip` names the clip they are the ends of. */
export interface Agreement {
  steps: number;
  agreement: number;
  clip?: string;
}

/** Agreement against distance in time, with the two ends of SVD's and SVD-XT's clips marked. */
export function agreementPlot(chain: Agreement[], ends: Agreement[]): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 260 : 300,
    marginLeft: 46,
    marginRight: narrow ? 46 : 100,
    marginBottom: 40,
    x: { label: 'frames apart', ticks: [0, 4, 8, 13, 18, 24], tickFormat: 'd' },
    y: { label: 'agreement', domain: [0, 1], ticks: 5, grid: true },
    marks: [
      plot.ruleX(ends, { x: 'steps', stroke: colours.svd, strokeDasharray: '2 3' }),
      plot.line(chain, { x: 'steps', y: 'agreement', stroke: colours.temporal, strokeWidth: 2 }),
      plot.dot(chain, { x: 'steps', y: 'agreement', fill: colours.temporal, r: 2.5 }),
      plot.dot(ends, { x: 'steps', y: 'agreement', fill: colours.svd, symbol: 'diamond', r: 6 }),
      ...ends.map((end, k) =>
        plot.text([end], {
          x: 'steps',
          y: 'agreement',
          text: [`${end.clip} ${end.agreement.toFixed(2)}`],
          // The curve falls, so there is room above; at the edge of a phone only in the middle.
          ...(narrow && k > 0 ? { dy: -16 } : { textAnchor: 'start', dx: 9, dy: -11 }),
          fill: colours.svd,
          stroke: 'var(--paper)',
          strokeWidth: 5,
        }),
      ),
    ],
  });
}
