import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One row of Table 1 checked: everything as a part above the printed years, below when negative. */
export interface Checked {
  name: string;
  low: number;
  high: number;
  printedLow: number;
  printedHigh: number;
  agrees: boolean;
}

/** For each data set, the years that clips times seconds allow, measured from the printed years. */
export function yearsCheckPlot(rows: Checked[], chosen: string): Drawing {
  const names = rows.map(({ name }) => name);
  return (plot, { narrow }) => ({
    height: 300,
    marginLeft: narrow ? 88 : 104,
    marginRight: narrow ? 78 : 130,
    marginBottom: 44,
    x: {
      domain: [-0.015, 0.055],
      label: narrow ? '% above the printed years' : 'above the printed years, in %',
      tickFormat: (part: number) => `${Math.round(part * 100)}`,
      ticks: [-0.01, 0, 0.01, 0.02, 0.03, 0.04, 0.05],
    },
    y: { domain: names, type: 'band', padding: 0.45, axis: null },
    marks: [
      plot.text(rows, {
        y: 'name',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -10,
        text: ({ name }: Checked) => (name === chosen ? `▸ ${name}` : name),
        fill: ({ name }: Checked) => (name === chosen ? colours.ink : colours.soft),
      }),
      plot.ruleX([0], { stroke: colours.svd, strokeDasharray: '3 3' }),
      plot.text([0], {
        x: (zero: number) => zero,
        frameAnchor: 'top',
        dy: -12,
        text: () => 'as printed',
        fill: colours.svd,
      }),
      plot.barX(rows, {
        y: 'name',
        x1: 'low',
        x2: 'high',
        fill: colours.faint,
        stroke: colours.soft,
      }),
      plot.link(rows, {
        y: 'name',
        x1: 'printedLow',
        x2: 'printedHigh',
        stroke: colours.svd,
        strokeWidth: 5,
      }),
      plot.tickX(rows, { x: () => 0, y: 'name', stroke: colours.svd, strokeWidth: 2.5 }),
      plot.text(rows, {
        y: 'name',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        text: ({ agrees }: Checked) => (agrees ? '✓ agrees' : '✗ misses'),
        fill: ({ agrees }: Checked) => (agrees ? colours.soft : colours.ink),
      }),
    ],
  });
}
