import type { Cloud } from '#algorithms/diffusion/gaussian-mixture.ts';
import { deviationEllipse, gaussianInPlane } from '#algorithms/gaussian-ellipse.ts';
import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** The two classes as circles one and two deviations wide, and the samples as dots. */
export function guidedCloudsPlot(
  clouds: readonly Cloud[],
  points: readonly Float64Array[],
  asked: string,
): Drawing {
  const circles = clouds.flatMap(({ mean: [x, y], std, label }, k) =>
    [1, 2].flatMap((wide) => {
      const [spread, colour] = [wide * std, label === asked ? colours.conditioning : colours.soft];
      const cloud = { mean: [x, y], deviations: [spread, spread], correlation: 0 } as const;
      const line = deviationEllipse(gaussianInPlane(cloud), 48);
      return line.map((place) => ({ ...place, colour, name: `${k} ${wide}` }));
    }),
  );
  const names = clouds
    .filter(({ label }, k) => clouds.findIndex((each) => each.label === label) === k)
    .map(({ label }) => ({ x: label === asked ? -2.5 : 1.5, y: 1.68, label }));
  return (plot, { narrow }) => ({
    aspectRatio: 1,
    marginLeft: narrow ? 30 : 40,
    marginBottom: 38,
    x: { label: 'first value', domain: [-3.8, 2.4], ticks: narrow ? 5 : 7 },
    y: { label: 'second value', domain: [-1.9, 1.9], ticks: 5 },
    marks: [
      plot.line(circles, {
        x: 'x',
        y: 'y',
        z: 'name',
        stroke: 'colour',
        strokeDasharray: '5 4',
        strokeWidth: 1.4,
      }),
      plot.dot(points, {
        x: (point: Float64Array) => point[0],
        y: (point: Float64Array) => point[1],
        r: narrow ? 2 : 3.2,
        fill: colours.guidance,
        fillOpacity: 0.85,
      }),
      plot.text(names, {
        x: 'x',
        y: 'y',
        text: 'label',
        fill: ({ label }) => (label === asked ? colours.conditioning : colours.soft),
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
    ],
  });
}
