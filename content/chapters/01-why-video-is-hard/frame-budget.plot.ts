import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** The cost of attention for one number of frames, full and factorised, in multiplications. */
export interface CostAtFrames {
  frames: number;
  full: number;
  factorised: number;
  ratio: number;
}

const powers = [1e7, 1e8, 1e9, 1e10, 1e11, 1e12];
const names = ['10⁷', '10⁸', '10⁹', '10¹⁰', '10¹¹', '10¹²'];

/** Attention cost against the number of frames, with the reader's own number marked. */
export function frameBudgetPlot(costs: CostAtFrames[], chosen: CostAtFrames): Drawing {
  const last = costs[costs.length - 1];
  return (plot, { narrow }) => ({
    height: narrow ? 300 : 340,
    marginLeft: 52,
    marginBottom: 44,
    marginRight: narrow ? 84 : 150,
    x: {
      label: 'frames T',
      type: 'log',
      base: 2,
      ticks: [1, 2, 4, 8, 14, 25, 64, 128],
      tickFormat: String,
    },
    y: {
      label: 'products, one for each pair of places',
      type: 'log',
      // The same for every frame size, so that another size moves the lines and not the axis.
      domain: [2e6, 2e12],
      ticks: powers,
      tickFormat: (count: number) => names[powers.indexOf(count)],
    },
    marks: [
      plot.ruleX([14, 25], { stroke: colours.svd, strokeOpacity: 0.5, strokeDasharray: '2 3' }),
      plot.text(['SVD'], { x: [14], frameAnchor: 'bottom', textAnchor: 'end', ...besideRule(-5) }),
      plot.text(['SVD-XT'], {
        x: [25],
        frameAnchor: 'bottom',
        textAnchor: 'start',
        ...besideRule(5),
      }),
      plot.link([chosen], {
        x: 'frames',
        y1: 'factorised',
        y2: 'full',
        stroke: colours.ink,
        strokeOpacity: 0.6,
      }),
      plot.line(costs, { x: 'frames', y: 'full', stroke: colours.soft, strokeWidth: 2 }),
      plot.line(costs, { x: 'frames', y: 'factorised', stroke: colours.temporal, strokeWidth: 2 }),
      plot.text([last], {
        x: 'frames',
        y: 'full',
        text: [narrow ? 'all at once' : 'all places at once'],
        textAnchor: 'start',
        dx: 8,
        fill: colours.soft,
      }),
      plot.text([last], {
        x: 'frames',
        y: 'factorised',
        text: [narrow ? 'space, time' : 'space, then time'],
        textAnchor: 'start',
        dx: 8,
        fill: colours.temporal,
      }),
      plot.dot([chosen], { x: 'frames', y: 'full', fill: colours.soft, r: 6 }),
      plot.dot([chosen], {
        x: 'frames',
        y: 'factorised',
        fill: colours.temporal,
        symbol: 'square',
        r: 6,
      }),
      plot.text([chosen], {
        x: 'frames',
        y: 'full',
        text: ({ ratio }: CostAtFrames) => `${ratio.toFixed(2)} times`,
        // Near the axis there is no room on the left.
        textAnchor: chosen.frames < 6 ? 'start' : 'end',
        dx: chosen.frames < 6 ? 2 : -10,
        dy: chosen.frames < 6 ? -34 : -8,
        fill: colours.ink,
        stroke: 'var(--paper)',
        strokeWidth: 5,
      }),
    ],
  });
}

function besideRule(dx: number) {
  return { dx, dy: -8, fill: colours.svd };
}
