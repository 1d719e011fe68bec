import { colours } from '#plots/colours.ts';
import type { Drawing } from '#plots/drawing.ts';

/** One row of the table in §4.5; `startsFrom` is empty for methods of others. */
export interface Row {
  name: string;
  lpips: number;
  psnr: number;
  clipSimilarity: number;
  startsFrom: string | null;
}

/** One of the three measures, and the part of its scale that the six rows need. */
export interface Measure {
  id: 'lpips' | 'psnr' | 'clipSimilarity';
  label: string;
  unit: string;
  lowerIsBetter: boolean;
  from: number;
  to: number;
}

export const measures: readonly Measure[] = [
  { id: 'psnr', label: 'PSNR', unit: ' dB', lowerIsBetter: false, from: 13.8, to: 17 },
  { id: 'lpips', label: 'LPIPS', unit: '', lowerIsBetter: true, from: 0.13, to: 0.235 },
  { id: 'clipSimilarity', label: 'CLIP-S', unit: '', lowerIsBetter: false, from: 0.74, to: 0.9 },
];

/** Six methods on one measure, the better side always to the right, and the gap between two. */
export function threeBeginningsPlot(
  rows: readonly Row[],
  { measure, ours, other }: { measure: Measure; ours: Row; other: Row },
): Drawing {
  const { id, label, unit, lowerIsBetter, from, to } = measure;
  const value = (row: Row) => row[id];
  // A label grows towards the middle of the picture.
  const leansTo = (row: Row) => (value(row) > (from + to) / 2 === lowerIsBetter ? 'start' : 'end');
  const colour = (row: Row) => (row.name === ours.name ? colours.svd : colours.ink);
  return (plot, { narrow }) => ({
    height: 310,
    marginLeft: narrow ? 100 : 110,
    marginRight: narrow ? 44 : 52,
    marginBottom: 42,
    x: {
      domain: [from, to],
      reverse: lowerIsBetter,
      ticks: narrow ? 4 : 7,
      label: `${label}${unit && ','}${unit}, better to the right →`,
      labelAnchor: 'right',
      labelArrow: 'none',
      grid: true,
    },
    y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0, padding: 0.4 },
    marks: [
      plot.ruleX([value(ours)], { stroke: colours.svd, strokeDasharray: '2 3', strokeWidth: 1.5 }),
      plot.link([other], {
        x1: value,
        x2: () => value(ours),
        y1: 'name',
        y2: 'name',
        stroke: colours.svd,
        strokeWidth: 3,
        strokeOpacity: 0.6,
      }),
      plot.dot(rows, {
        x: value,
        y: 'name',
        r: 6,
        symbol: ({ startsFrom }: Row) => (startsFrom ? 'circle' : 'diamond'),
        fill: (row: Row) => (row.startsFrom ? colour(row) : 'var(--paper)'),
        stroke: colour,
        strokeWidth: 2,
      }),
      // The number of the compared row makes room for the gap on its right.
      ...[false, true].map((compared) =>
        plot.text(
          rows.filter((row) => (row.name === other.name) === compared),
          {
            x: value,
            y: 'name',
            text: (row: Row) => value(row).toFixed(2),
            textAnchor: compared ? 'end' : 'start',
            dx: compared ? -11 : 11,
            fill: colour,
            stroke: 'var(--paper)',
            strokeWidth: 4,
          },
        ),
      ),
      ...(['start', 'end'] as const).map((textAnchor) =>
        plot.text(
          rows.filter((row) => row.startsFrom && leansTo(row) === textAnchor),
          {
            x: value,
            y: 'name',
            text: ({ startsFrom }: Row) => `from ${shortly(startsFrom ?? '', narrow)}`,
            stroke: 'var(--paper)',
            strokeWidth: 4,
            textAnchor,
            dx: textAnchor === 'start' ? -7 : 7,
            dy: -15,
            fill: colours.soft,
            fontSize: 12,
          },
        ),
      ),
    ],
  });
}

function shortly(start: string, narrow: boolean): string {
  const plain = start.replace(/^the /, '');
  return narrow ? plain.replace(/ S[A-Z].*$/, '') : plain;
}
