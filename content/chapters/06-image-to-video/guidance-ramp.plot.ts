import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';
import type { Ramp } from './ramps.ts';

/** The toy's samples of one frame. */
export interface ToyFrame {
  frame: number;
  points: readonly Float64Array[];
}

const axis = { label: 'frame', domain: [0.5, 25.5] };

/** The scale of every frame: the chosen statement as dots, all others as thin lines. */
export function rampPlot(ramps: readonly Ramp[], chosen: Ramp, frame: number): Drawing {
  const placesOf = ({ scales, short }: Ramp) => scales.map((w, i) => ({ frame: i + 1, w, short }));
  const places = placesOf(chosen);
  return (plot, { narrow }) => ({
    height: narrow ? 230 : 260,
    marginLeft: narrow ? 30 : 44,
    marginTop: 24,
    marginBottom: 12,
    marginRight: narrow ? 8 : 20,
    x: { ...axis, label: null, axis: null },
    y: { label: 'guidance scale w', domain: [0, 7.6], ticks: 7 },
    marks: [
      plot.ruleY([1], { stroke: colours.soft, strokeDasharray: '2 3' }),
      plot.text(['no guidance'], {
        x: 25.5,
        y: 1,
        text: (words: string) => words,
        textAnchor: 'end',
        dy: 10,
        fill: colours.soft,
      }),
      ...ramps.map((ramp) =>
        plot.line(placesOf(ramp), {
          x: 'frame',
          y: 'w',
          stroke: ramp === chosen ? colours.guidance : colours.soft,
          strokeWidth: ramp === chosen ? 2.5 : 1,
          strokeOpacity: ramp === chosen ? 1 : 0.6,
        }),
      ),
      plot.dot(places, { x: 'frame', y: 'w', r: narrow ? 2.5 : 4, fill: colours.guidance }),
      plot.dot([places[frame - 1]], { x: 'frame', y: 'w', r: 7, stroke: colours.ink }),
      ...ramps.map((ramp) =>
        plot.text([placesOf(ramp)[ramp.scales.length - 1]], {
          x: 'frame',
          y: 'w',
          text: 'short',
          dx: ramp.label.dx,
          dy: ramp.label.dy,
          textAnchor: ramp.label.dx < 0 ? 'end' : 'start',
          fontWeight: ramp === chosen ? 600 : 400,
          fill: ramp === chosen ? colours.guidance : colours.soft,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ),
    ],
  });
}

/** Below each frame the samples of the toy, seen along the line from class to class. */
export function toyFilmPlot(
  film: readonly ToyFrame[],
  centre: { mean: readonly number[]; std: number },
  chosen: number,
): Drawing {
  const samples = film.flatMap(({ frame, points }) => points.map(([x]) => ({ frame, x })));
  const [middle] = centre.mean;
  return (plot, { narrow }) => ({
    height: narrow ? 210 : 240,
    marginLeft: narrow ? 30 : 44,
    marginTop: 30,
    marginBottom: 38,
    marginRight: narrow ? 8 : 20,
    x: { ...axis, ticks: [1, 5, 10, 14, 20, 25] },
    y: { label: 'first value of the toy', domain: [-3.2, 1.4], ticks: 4 },
    marks: [
      plot.rect([centre], {
        x1: 0.5,
        x2: 25.5,
        y1: middle - centre.std,
        y2: middle + centre.std,
        fill: colours.conditioning,
        fillOpacity: 0.14,
      }),
      plot.ruleY([middle], { stroke: colours.conditioning, strokeDasharray: '5 4' }),
      plot.link(samples, {
        x1: ({ frame }) => frame - 0.33,
        x2: ({ frame }) => frame + 0.33,
        y1: 'x',
        y2: 'x',
        stroke: ({ frame }) => (frame === chosen ? colours.ink : colours.guidance),
        strokeWidth: narrow ? 1.2 : 1.8,
      }),
      plot.text([centre], {
        x: 25.3,
        y: 1.1,
        text: ['shaded: the class, one spread either way'],
        textAnchor: 'end',
        fill: colours.conditioning,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ],
  });
}
