import type { Boundary } from '#algorithms/curation/boundary.ts';
import type { Change } from '#algorithms/curation/film-curves.ts';
import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** A row of boundaries below the curve; those that are right, or were found, are filled. */
export interface BoundaryRow {
  name: string;
  boundaries: (Boundary & { filled: boolean })[];
}

const HIGHEST = 90; // of a change, on the axis
const ROW = 13;
const NARROWEST = 0.25; // seconds that a cut is drawn wide

/** Where a row of boundaries lies on the axis of changes. */
export function rowAt(row: number): number {
  return -ROW * (row + 0.6);
}

/** One pass's changes over time with its threshold, and below them rows of boundaries. */
export function cutFinderPlot(
  changes: Change[],
  threshold: number,
  { rows, end, of }: { rows: BoundaryRow[]; end: number; of: string },
): Drawing {
  const bars = rows.flatMap(({ boundaries }, row) =>
    boundaries.map(({ start, end, filled }) => ({
      ...{ x1: start, x2: Math.max(end, start + NARROWEST), filled },
      ...{ y1: rowAt(row) - ROW / 3, y2: rowAt(row) + ROW / 3 },
    })),
  );
  return (plot, { narrow }) => ({
    height: narrow ? 300 : 330,
    marginLeft: narrow ? 66 : 76,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 40,
    x: { label: `time in ${of}, s`, domain: [0, end], ticks: narrow ? 5 : 10 },
    y: {
      label: 'change from look to look',
      domain: [rowAt(rows.length - 0.6), HIGHEST],
      ticks: [0, 20, 40, 60, 80],
    },
    marks: [
      plot.areaY(changes, {
        x: 'timestamp',
        y: 'change',
        fill: colours.temporal,
        fillOpacity: 0.25,
      }),
      plot.line(changes, { x: 'timestamp', y: 'change', stroke: colours.temporal, strokeWidth: 1 }),
      plot.ruleY([0], { stroke: colours.soft }),
      plot.ruleY([threshold], { stroke: colours.ink, strokeDasharray: '5 4' }),
      plot.text([threshold], {
        x: end,
        y: threshold,
        text: (value: number) => `threshold ${value}`,
        textAnchor: 'end',
        dy: -8,
        fill: colours.ink,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      plot.rect(bars, {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        fill: ({ filled }: { filled: boolean }) => (filled ? colours.kept : 'var(--paper)'),
        stroke: ({ filled }: { filled: boolean }) => (filled ? colours.kept : colours.dropped),
      }),
      plot.text(rows, {
        x: 0,
        y: (_: BoundaryRow, row: number) => rowAt(row),
        text: 'name',
        textAnchor: 'end',
        dx: -6,
        fill: colours.ink,
      }),
    ],
  });
}
