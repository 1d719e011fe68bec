import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';
import type { LossAt } from './image-model-helps.ts';

/** A training's losses over the work done so far, in film steps. */
export interface LossCurve {
  name: string;
  points: LossAt[];
}

/** The loss of two trainings over the work done; the one that began with pictures is drawn bold. */
export function imageModelHelpsPlot(curves: LossCurve[]): Drawing {
  const [helped] = curves;
  const colour = (curve: LossCurve) => (curve === helped ? colours.spatial : colours.soft);
  return (plot, { narrow }) => ({
    height: narrow ? 280 : 320,
    marginLeft: 50,
    marginRight: narrow ? 16 : 110,
    marginTop: 26,
    marginBottom: 40,
    x: { label: 'film steps, or as much work', ticks: narrow ? 4 : 6, zero: true },
    y: { label: 'loss on films not learned from', ticks: 5, tickFormat: '.2f' },
    marks: curves.flatMap((curve) => [
      plot.line(curve.points, {
        ...{ x: 'step', y: 'heldOut', stroke: colour(curve) },
        strokeWidth: curve === helped ? 3 : 1.6,
      }),
      plot.text(narrow && curve !== helped ? curve.points.slice(0, 1) : curve.points.slice(-1), {
        ...{ x: 'step', y: 'heldOut', text: () => curve.name },
        ...(narrow && curve === helped
          ? { textAnchor: 'end', dy: -32 }
          : { textAnchor: 'start', dx: 8 }),
        fontWeight: curve === helped ? 600 : 400,
        ...{ fill: colour(curve), stroke: 'var(--paper)', strokeWidth: 4 },
      }),
    ]),
  });
}
