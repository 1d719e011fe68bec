import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** How much one phase looked at, by the chosen measure. */
export interface Seen {
  phase: string;
  stage: 'II' | 'III';
  amount: number;
  /** The amount as it is written at the end of its bar. */
  shown: string;
}

/** One bar for each phase, in the order of the recipe: solid in stage II, open in stage III. */
export function whatWasSeenPlot(bars: Seen[], measure: string): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 260 : 280,
    marginLeft: narrow ? 110 : 130,
    marginRight: narrow ? 64 : 90,
    marginBottom: 38,
    x: { label: measure, ticks: narrow ? 3 : 6, tickFormat: '~s', grid: true },
    y: { label: null, domain: bars.map(({ phase }) => phase), tickSize: 0 },
    marks: [
      plot.barX(bars, {
        x: 'amount',
        y: 'phase',
        fill: colours.svd,
        fillOpacity: ({ stage }: Seen) => (stage === 'II' ? 0.85 : 0.2),
        stroke: colours.svd,
        strokeWidth: 1.5,
        insetTop: 5,
        insetBottom: 5,
      }),
      plot.ruleX([0]),
      plot.text(bars, { x: 'amount', y: 'phase', text: 'shown', textAnchor: 'start', dx: 6 }),
    ],
  });
}
