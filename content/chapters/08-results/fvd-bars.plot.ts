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
  const weight = ({ name }: Row) =>
    name === baseline.name ? 0.45 : name === ours.name ? 0.85 : 0.3;
  return (plot, { narrow }) => ({
    height: narrow ? 330 : 350,
    marginLeft: narrow ? 110 : 112,
    marginRight: narrow ? 50 : 60,
    marginBottom: 40,
    x: { label: 'FVD, lower is better', domain: [0, 800], ticks: narrow ? 4 : 8, grid: true },
    y: { label: null, domain: rows.map(({ name }) => name), padding: 0.36, tickSize: 0 },
    marks: [
      plot.barX(rows, {
        x: 'fvd',
        y: 'name',
        fill: ({ name }: Row) => (name === ours.name ? colours.svd : colours.soft),
        fillOpacity: weight,
        stroke: colours.ink,
        strokeWidth: ({ name }: Row) => (name === baseline.name ? 1.5 : 0),
      }),
      plot.ruleX([ours.fvd], { stroke: colours.svd, strokeWidth: 1.5, strokeDasharray: '2 3' }),
      plot.text(rows, {
        x: 'fvd',
        y: 'name',
        text: ({ fvd }: Row) => fvd.toFixed(2),
        textAnchor: 'start',
        dx: 6,
        fill: ({ name }: Row) => (name === ours.name ? colours.svd : colours.ink),
      }),
      plot.text([ours], {
        x: 'fvd',
        y: 'name',
        text: [narrow ? drop : `${drop} against ${baseline.name}`],
        textAnchor: 'start',
        dx: 58,
        fill: colours.svd,
        fontWeight: 600,
        fontSize: narrow ? 12 : 13,
      }),
      plot.tickX([baseline], {
        x: half,
        y: 'name',
        stroke: colours.ink,
        strokeWidth: 2,
        strokeDasharray: '4 3',
      }),
      plot.text([baseline], {
        x: half,
        y: 'name',
        text: [narrow ? 'half' : 'half of it'],
        textAnchor: 'end',
        dx: -6,
        fill: colours.ink,
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
