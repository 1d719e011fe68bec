import { useMemo, useState } from 'react';
import { squaredErrorFactor } from '#algorithms/peak-signal-to-noise.ts';
import { gapRange } from '#algorithms/rounding-range.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import multiview from '../../data/gso-multiview.json' with { type: 'json' };
import { measures, threeBeginningsPlot, type Measure } from './three-beginnings.plot.ts';

const { rows } = multiview;
const ours = rows[rows.length - 1];
const others = rows.filter((row) => row !== ours);
const names = measures.map(({ label }) => label);
const DIGIT = 0.01; // all three are printed with two decimals

/** Choose a measure and a rival, and read how far apart the two rows are. */
export default figure(function ThreeBeginnings() {
  const [label, setLabel] = useState('CLIP-S');
  const [name, setName] = useState('SyncDreamer');

  const measure = measures.find((each) => each.label === label) ?? measures[0];
  const other = others.find((row) => row.name === name) ?? others[0];
  const drawing = useMemo(
    () => threeBeginningsPlot(rows, { measure, ours, other }),
    [measure, other],
  );

  return (
    <Exhibit
      title="How far apart are the six rows?"
      badge="reported"
      evidence="The table in §4.5 of the paper, 50 objects of Google Scanned Objects. Only the gap, its rounding and the ratio of errors are worked out here."
      reading={tell(measure, ours, other)}
      controls={
        <>
          <Choice label="Measure" options={names} value={label} onChange={setLabel} />
          <Choice
            label="Compare SVD-MV with"
            options={others.map((row) => row.name)}
            value={name}
            onChange={setName}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Method' },
          { label: 'LPIPS, lower is closer' },
          { label: 'PSNR', unit: 'dB' },
          { label: 'CLIP-S' },
          { label: 'Starts from' },
        ],
        rows: rows.map((row) => [
          row.name,
          row.lpips,
          row.psnr,
          row.clipSimilarity,
          row.startsFrom,
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt={`${label} of six methods; SVD-MV lies farthest to the better side.`}
        points={rows.map((row) => ({
          x: row[measure.id],
          y: row.name,
          reading: `${row.name}: ${row[measure.id].toFixed(2)}`,
        }))}
      />
    </Exhibit>
  );
});

type Row = (typeof rows)[number];

function tell({ id, label, unit, lowerIsBetter }: Measure, best: Row, other: Row): string {
  const [a, b] = lowerIsBetter ? [other, best] : [best, other];
  const gap = (a[id] - b[id]).toFixed(2);
  const { low, high } = gapRange({ value: a[id], unit: DIGIT }, { value: b[id], unit: DIGIT });
  const between = `${Math.abs(low).toFixed(2)} and ${high.toFixed(2)}${unit}`;
  const values = `${label} of SVD-MV is ${best[id].toFixed(2)}${unit}, of ${other.name} ${other[id].toFixed(2)}${unit}`;
  const errors =
    id === 'psnr'
      ? ` For a single picture the same gap would be a squared error ${squaredErrorFactor(best.psnr - other.psnr).toFixed(2)} times smaller.`
      : '';
  return `${values}: better by ${gap}. Before rounding the gap may have been anything between ${between}.${errors}`;
}
