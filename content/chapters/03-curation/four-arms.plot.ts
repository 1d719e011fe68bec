import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** How often a model took a place. */
export interface Placing {
  model: string;
  place: string;
  count: number;
  /** Whether the model took the place that it deserves. */
  right: boolean;
}

/** Models down, places across: how often each took which, the right place framed. */
export function fourArmsPlot(placings: Placing[], studies: number): Drawing {
  return (plot, { narrow }) => ({
    height: narrow ? 270 : 290,
    marginLeft: narrow ? 92 : 150,
    marginRight: narrow ? 4 : 60,
    marginTop: 40,
    marginBottom: 12,
    x: { axis: null, type: 'band', domain: placings.map(({ place }) => place), padding: 0.04 },
    y: { axis: null, type: 'band', domain: placings.map(({ model }) => model), padding: 0.06 },
    marks: [
      plot.cell(placings, {
        x: 'place',
        y: 'model',
        fill: colours.spatial,
        fillOpacity: ({ count }: Placing) => (0.5 * count) / studies,
      }),
      plot.cell(
        placings.filter(({ right }) => right),
        { x: 'place', y: 'model', stroke: colours.ink, strokeWidth: 1.6 },
      ),
      plot.text(placings, {
        x: 'place',
        y: 'model',
        text: 'count',
        fill: colours.ink,
        fontWeight: 600,
      }),
      plot.axisX({ anchor: 'top', tickSize: 0, label: null, color: colours.soft }),
      plot.axisY({ anchor: 'left', tickSize: 0, label: null, color: colours.ink }),
    ],
  });
}
