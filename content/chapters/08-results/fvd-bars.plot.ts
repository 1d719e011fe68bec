import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One row of the paper's table, with the caveat that belongs to it. */
export interface Row {
  name: string;
  fvd: number;
  caveat: string;
}

/** What the reader compares: the row of SVD, the chosen baseline, and the drop between them. */
export interface Compared {
  ours: Row;
  baseline: Row;
  half: number;
  drop: string;
}

/** FVD of every row as a bar, the chosen one measured against the bar of SVD. */
export function fvdBarsPlot(rows: readonly Row[], compared: Compared): Drawing {
  const { ours, baseline, half, drop } = compared;
  const colour = ({ name }: Row) =>
    name === ours.name ? colours.svd : name === baseline.name ? colours.ink : colours.dropped;
  return (plot, { narrow }) => ({
    height: narrow ? 330 : 350,
    marginLeft: narrow ? 102 : 118,
    marginRight: narrow ? 28 : 60,
    marginBottom: 40,
    x: { label: 'FVD, lower is better', domain: [0, 800], ticks: narrow ? 4 : 8, grid: true },
    y: { label: null, domain: rows.map(({ name }) => name), padding: 0.36 },
    marks: [
      plot.barX(rows, {
        x: 'fvd',
        y: 'name',
        fill: colour,
        fillOpacity: (row: Row) => (colour(row) === colours.dropped ? 0.45 : 0.85),
      }),
      plot.text(rows, {
        x: 'fvd',
        y: 'name',
        text: ({ fvd }: Row) => fvd.toFixed(2),
        textAnchor: 'end',
        dx: -6,
        fill: (row: Row) => (colour(row) === colours.dropped ? colours.ink : 'var(--paper)'),
      }),
      plot.ruleX([ours.fvd], { stroke: colours.svd, strokeDasharray: '2 3' }),
      plot.tickX([baseline], {
        x: half,
        y: 'name',
        stroke: 'var(--paper)',
        strokeWidth: 2,
        strokeDasharray: '4 3',
      }),
      plot.text([baseline], {
        x: half,
        y: 'name',
        text: [narrow ? 'half' : 'half of it'],
        textAnchor: 'end',
        dx: -6,
        fill: 'var(--paper)',
      }),
      plot.text([baseline], {
        x: 'fvd',
        y: 'name',
        text: [drop],
        textAnchor: 'start',
        dx: narrow ? 3 : 8,
        fill: colours.svd,
        fontWeight: 600,
        fontSize: narrow ? 12 : 13,
      }),
      plot.tip(
        rows,
        plot.pointer({
          x: 'fvd',
          y: 'name',
          title: ({ caveat }: Row) => caveat,
          lineWidth: narrow ? 15 : 28,
          fontSize: 13,
        }),
      ),
    ],
  });
}
