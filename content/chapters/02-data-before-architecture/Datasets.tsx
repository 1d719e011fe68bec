import { useMemo, useState } from 'react';
import { relativeChange } from '#algorithms/comparison.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import table1 from '../../data/lvd-table-1.json' with { type: 'json' };
import { datasetsPlot, type Amount, type Fall, type Scale } from './datasets.plot.ts';

type Row = (typeof table1.rows)[number];
interface Measure extends Scale {
  name: string;
  /** The column as the subject of a sentence. */
  said: string;
  of: (row: Row) => number | null;
}

const measures: Measure[] = [
  {
    name: 'Clips',
    said: 'the number of clips',
    label: 'clips',
    domain: [1e6, 1e9],
    ticks: [1e6, 1e7, 1e8, 1e9],
    log: true,
    of: (row) => row.clips,
  },
  {
    name: 'Years',
    said: 'the total duration',
    label: 'years of film',
    domain: [0.5, 500],
    ticks: [1, 10, 100],
    log: true,
    of: (row) => row.totalYears,
  },
  {
    name: 'Seconds a clip',
    said: 'the mean duration of a clip',
    label: 'mean seconds a clip',
    domain: [0, 20],
    ticks: [0, 5, 10, 15, 20],
    log: false,
    of: (row) => row.clipSeconds,
  },
  {
    name: 'Frames a clip',
    said: 'the mean number of frames',
    label: 'mean frames a clip',
    domain: [0, 400],
    ticks: [0, 100, 200, 300, 400],
    log: false,
    of: (row) => row.meanFrames,
  },
  {
    name: 'Clips a video',
    said: 'the mean number of clips from one video',
    label: 'mean clips a video',
    domain: [0.8, 50],
    ticks: [1, 2, 5, 10, 20, 50],
    log: true,
    of: (row) => row.clipsPerVideo,
  },
];

/** Choose a column of Table 1 and see what filtering took. */
export default figure(function Datasets() {
  const [name, setName] = useState('Clips');
  const measure = measures.find((known) => known.name === name) ?? measures[0];
  const amounts = useMemo(() => amountsOf(measure), [measure]);
  const falls = useMemo(() => fallsOf(amounts), [amounts]);
  const drawing = useMemo(() => datasetsPlot(amounts, falls, measure), [amounts, falls, measure]);
  const [large, small] = falls.map(({ whole, filtered }) =>
    percent(relativeChange(whole, filtered)),
  );

  return (
    <Exhibit
      title="How large are the data sets, and what does filtering take?"
      badge="reported"
      evidence="Table 1 of the paper; the percentages are computed from it."
      reading={`From LVD to LVD-F ${measure.said} falls by ${large} %, from LVD-10M to LVD-10M-F by ${small} %.${amounts.length < table1.rows.length ? ' For WebVid and InternVid the table prints no number.' : ''}`}
      controls={
        <Choice
          label="Column"
          options={measures.map((known) => known.name)}
          value={name}
          onChange={setName}
        />
      }
      table={{
        columns: [
          { label: 'Data set' },
          { label: 'Clips' },
          { label: 'Mean duration', unit: 's' },
          { label: 'Total', unit: 'years' },
          { label: 'Mean frames' },
          { label: 'Clips per video' },
        ],
        rows: table1.rows.map((row) => [
          row.name,
          row.clips,
          row.clipSeconds,
          row.totalYears,
          row.meanFrames,
          row.clipsPerVideo,
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt={`The data sets by ${measure.label}: LVD and its filtered part LVD-F, LVD-10M and its filtered part LVD-10M-F, WebVid and InternVid.`}
      />
    </Exhibit>
  );
});

function amountsOf(measure: Measure): Amount[] {
  return table1.rows.flatMap((row) => {
    const value = measure.of(row);
    if (value === null) return [];
    const family = row.name.replace(/-F$/, '');
    return [{ family, name: row.name, filtered: family !== row.name, value, said: say(value) }];
  });
}

function fallsOf(amounts: Amount[]): Fall[] {
  return amounts
    .filter(({ filtered }) => filtered)
    .flatMap(({ family, value }) => {
      const whole = amounts.find(({ name }) => name === family);
      return whole ? [{ family, whole: whole.value, filtered: value }] : [];
    });
}

function say(value: number): string {
  return value.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 2 });
}

function percent(change: number): string {
  return (-100 * change).toFixed(1);
}
