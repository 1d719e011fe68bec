import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

interface Cost {
  calls: number;
  error: number;
}

interface Errors {
  curves: readonly (Cost & { name: string })[];
  /** The reader's own number of steps, once for each sampler. */
  chosen: readonly (Cost & { name: string })[];
  ays: Cost;
}

const styles = [
  { name: 'Euler', stroke: colours.noise, symbol: 'circle' },
  { name: 'Heun', stroke: colours.spatial, symbol: 'square' },
] as const;

/** Error against calls of the denoiser for both samplers, and Align Your Steps as a star. */
export function samplingErrorPlot({ curves, chosen, ays }: Errors): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 310 : 350,
    marginLeft: 52,
    marginBottom: 44,
    marginRight: narrow ? 20 : 60,
    x: {
      label: 'calls of the denoiser',
      labelAnchor: 'center',
      type: 'log',
      ticks: [5, 10, 25, 50, 100, 200, 400],
    },
    y: {
      label: 'mean error',
      type: 'log',
      domain: [0.0002, 12],
      ticks: [0.001, 0.01, 0.1, 1, 10],
      tickFormat: '~g',
      grid: true,
    },
    marks: [
      styles.map(({ name, stroke, symbol }) => {
        const own = curves.filter((one) => one.name === name);
        return [
          plot.line(own, { x: 'calls', y: 'error', stroke, strokeWidth: 2 }),
          plot.dot(own, { x: 'calls', y: 'error', stroke, fill: 'var(--paper)', symbol, r: 3 }),
          plot.dot(
            chosen.filter((one) => one.name === name),
            { x: 'calls', y: 'error', fill: stroke, symbol, r: 6.5 },
          ),
          plot.text(own.slice(name === 'Euler' ? -3 : 1, name === 'Euler' ? -2 : 2), {
            x: 'calls',
            y: 'error',
            text: [name],
            dx: 8,
            dy: -12,
            textAnchor: 'start',
            fill: stroke,
            fontWeight: 600,
          }),
        ];
      }),
      plot.dot([ays], {
        x: 'calls',
        y: 'error',
        fill: colours.conditioning,
        symbol: 'star',
        r: 6,
      }),
      plot.text([ays], {
        x: 'calls',
        y: 'error',
        text: [narrow ? 'Align Your\nSteps' : 'Align Your Steps'],
        dy: narrow ? 22 : 16,
        fill: colours.conditioning,
      }),
    ],
  });
}
