import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One stage's bell: how densely its training visits each noise level. */
export interface Bell {
  id: string;
  label: string;
  short: string;
  /** Not a stage of SVD, drawn dashed. */
  foreign: boolean;
  median: number;
  /** The height of the bell at its median. */
  peak: number;
  curve: Height[];
}

/** The height of a bell at one noise level. */
export interface Height {
  sigma: number;
  density: number;
}

/** The bells of all stages over one logarithmic axis, the chosen one filled from `edge` on. */
export function noiseSpentPlot(bells: Bell[], chosen: Bell, edge: Height): Drawing {
  const beyond = [edge, ...chosen.curve.filter(({ sigma }) => sigma > edge.sigma)];
  return (plot, { narrow }) => ({
    height: narrow ? 280 : 330,
    marginLeft: narrow ? 34 : 44,
    marginTop: 34,
    marginBottom: 40,
    x: {
      label: 'noise level σ',
      type: 'log',
      domain: [0.01, 200],
      ticks: [0.01, 0.1, 1, 10, 100],
      tickFormat: 'g',
    },
    y: {
      label: narrow ? 'draws per unit of ln σ' : 'share of the draws per unit of ln σ',
      domain: [0, 0.44],
      ticks: 4,
    },
    marks: [
      plot.areaY(beyond, { x: 'sigma', y: 'density', fill: colours.noise, fillOpacity: 0.3 }),
      ...bells.map((bell) =>
        plot.line(bell.curve, {
          x: 'sigma',
          y: 'density',
          stroke: bell.foreign ? colours.soft : colours.noise,
          strokeWidth: bell === chosen ? 3 : 1.2,
          strokeOpacity: bell === chosen ? 1 : 0.65,
          ...(bell.foreign && { strokeDasharray: '4 3' }),
        }),
      ),
      plot.ruleY([0]),
      plot.ruleX([edge], { x: 'sigma', stroke: colours.ink, strokeDasharray: '2 3' }),
      plot.text([edge], {
        x: 'sigma',
        frameAnchor: 'top',
        dy: -8,
        text: ({ sigma }: Height) => `σ = ${Number(sigma.toPrecision(2))}`,
      }),
      plot.dot([chosen], { x: 'median', y: 'peak', fill: colours.noise, r: 5 }),
      plot.text([chosen], {
        x: 'median',
        y: 'peak',
        text: 'label',
        dy: -12,
        fontWeight: 600,
        fill: colours.noise,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      plot.text(
        // On a phone the names would cover each other.
        bells.filter((bell) => !narrow && bell !== chosen && ['i-ii-a', 'ii-b'].includes(bell.id)),
        {
          x: 'median',
          y: 'peak',
          text: 'short',
          dx: -8,
          dy: -8,
          textAnchor: 'end',
          fill: colours.soft,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        },
      ),
    ],
  });
}
