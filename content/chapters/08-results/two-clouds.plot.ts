import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A place in the plane of two features. */
export interface Place {
  x: number;
  y: number;
}

/** A cloud as it is drawn: its centre and the line one deviation away. */
export interface Outline {
  centre: Place;
  line: Place[];
}

/** The real and the generated cloud, and the arrow from one centre to the other. */
export function twoCloudsPlot(real: Outline, generated: Outline): Drawing {
  const clouds = [
    { ...real, colour: colours.ink, name: 'real', dash: '5 4', anchor: 'end' },
    { ...generated, colour: colours.temporal, name: 'generated', dash: 'none', anchor: 'start' },
  ] as const;
  return (plot) => ({
    marginLeft: 40,
    marginBottom: 40,
    aspectRatio: 1,
    x: { label: 'first feature', domain: [-2.4, 6.2], ticks: 8 },
    y: { label: 'second feature', domain: [-2.1, 2.1], ticks: 4 },
    marks: [
      ...clouds.flatMap(({ centre, line, colour, dash, name, anchor }) => [
        plot.line(line, {
          x: 'x',
          y: 'y',
          stroke: colour,
          strokeWidth: 2,
          strokeDasharray: dash,
          fill: colour,
          fillOpacity: 0.09,
        }),
        plot.dot([centre], { x: 'x', y: 'y', fill: colour, r: 4 }),
        plot.text([centre], {
          x: 'x',
          y: 'y',
          text: [name],
          dy: name === 'real' ? 16 : -14,
          textAnchor: anchor,
          fill: colour,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ]),
      plot.arrow([{ from: real.centre, to: generated.centre }], {
        x1: (each) => each.from.x,
        y1: (each) => each.from.y,
        x2: (each) => each.to.x,
        y2: (each) => each.to.y,
        stroke: colours.svd,
        strokeWidth: 2,
        inset: 5,
      }),
    ],
  });
}

/** The two terms of the distance, side by side in one bar. */
export function termsPlot(terms: { means: number; spreads: number }): Drawing {
  const { means, spreads } = terms;
  const parts = [
    { name: 'means', from: 0, to: means, colour: colours.svd },
    { name: 'spreads', from: means, to: means + spreads, colour: colours.spatial },
  ];
  return (plot, { narrow }) => ({
    height: narrow ? 104 : 100,
    marginLeft: narrow ? 12 : 40,
    marginTop: 26,
    marginBottom: 38,
    x: { label: 'Fréchet distance', domain: [0, Math.max(8, means + spreads)], ticks: 6 },
    marks: [
      plot.rect(parts, {
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 1,
        fill: 'colour',
        fillOpacity: ({ name }) => (name === 'means' ? 0.85 : 0.55),
      }),
      plot.text(
        parts.filter(({ from, to }) => to - from > 0),
        {
          x: 'from',
          y: 1,
          text: 'name',
          textAnchor: 'start',
          dy: -9,
          fill: 'colour',
        },
      ),
      plot.ruleX([0]),
    ],
    y: { axis: null, domain: [0, 1] },
  });
}
