import { useMemo, useState } from 'react';
import { relativeChange } from '#algorithms/comparison.ts';
import { beforeRounding, filmYearsRange, rangesMeet } from '#algorithms/rounding-range.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import table1 from '../../data/lvd-table-1.json' with { type: 'json' };
import { yearsCheckPlot } from './years-check.plot.ts';

type Row = (typeof table1.rows)[number];

const years = { '365.25 days': 365.25, '365 days': 365 };
type Year = keyof typeof years;
const yearNames: Year[] = ['365.25 days', '365 days'];

/** Multiply clips by seconds and see whether the printed years can be right. */
export default figure(function YearsCheck() {
  const [year, setYear] = useState<Year>('365.25 days');
  const [name, setName] = useState('LVD');
  const checked = useMemo(() => table1.rows.map((row) => check(row, years[year])), [year]);
  const drawing = useMemo(() => yearsCheckPlot(checked, name), [checked, name]);
  const chosen = checked.find((row) => row.name === name) ?? checked[0];
  const agreeing = checked.filter(({ agrees }) => agrees).length;

  return (
    <Exhibit
      title="Do clips times seconds make the years that the table prints?"
      badge="computed"
      evidence="Clips, seconds and years as in Table 1 of the paper, each widened by half a step of its last printed digit."
      reading={`${chosen.name}: its clips and seconds allow ${chosen.lowYears.toFixed(2)} to ${chosen.highYears.toFixed(2)} years of ${years[year]} days, and the table prints ${chosen.printed.toFixed(2)}: the row ${chosen.agrees ? 'agrees' : 'does not agree'} with itself. With this year ${agreeing} of the ${checked.length} rows agree.`}
      controls={
        <>
          <Choice label="A year is" options={yearNames} value={year} onChange={setYear} />
          <Choice
            label="Data set"
            options={checked.map((row) => row.name)}
            value={name}
            onChange={setName}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Data set' },
          { label: 'At least', unit: 'years', show: twoDecimals },
          { label: 'At most', unit: 'years', show: twoDecimals },
          { label: 'Printed', unit: 'years', show: twoDecimals },
          { label: 'Agrees' },
        ],
        rows: checked.map((row) => [
          row.name,
          row.lowYears,
          row.highYears,
          row.printed,
          row.agrees ? 'yes' : 'no',
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="For each data set a bar of the years that its clips and seconds allow, measured from the printed years. The bar of WebVid lies wholly above what is printed."
      />
    </Exhibit>
  );
});

function check(row: Row, daysPerYear: number) {
  const allowed = filmYearsRange(
    { value: row.clips, unit: row.clips > 1e8 ? 1e6 : 1e5 },
    { value: row.clipSeconds, unit: row.name.startsWith('LVD') ? 0.01 : 0.1 },
    daysPerYear,
  );
  const printed = beforeRounding({ value: row.totalYears, unit: 0.01 });
  return {
    name: row.name,
    printed: row.totalYears,
    lowYears: allowed.low,
    highYears: allowed.high,
    low: relativeChange(row.totalYears, allowed.low),
    high: relativeChange(row.totalYears, allowed.high),
    printedLow: relativeChange(row.totalYears, printed.low),
    printedHigh: relativeChange(row.totalYears, printed.high),
    agrees: rangesMeet(allowed, printed),
  };
}

function twoDecimals(value: string | number | null): string {
  return typeof value === 'number' ? value.toFixed(2) : String(value);
}
