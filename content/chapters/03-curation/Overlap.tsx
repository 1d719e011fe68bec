import { useMemo, useState } from 'react';
import { independentSurvival, survivalBounds } from '#algorithms/curation/curation-overlap.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { overlapPlot } from './overlap.plot.ts';
import { millions, stages } from './stages.ts';

const filters = stages.filter(({ removedPercent }) => removedPercent !== undefined);
const paperLevels = filters.map(({ removedPercent = 0 }) => removedPercent);
const tried = [0, 12.5, 25, 50];
const stayed = ['LVD', 'LVD-10M'].map((set) => ({
  set: `${set}, kept`,
  percent: (100 * millions(`${set}-F`)) / millions(set),
}));

/** Set the four filters and compare what independence would leave with what was left. */
export default figure(function Overlap() {
  const [levels, setLevels] = useState(paperLevels);
  const left = useMemo(() => leftAfterEach(levels), [levels]);
  const drawing = useMemo(() => overlapPlot(left, stayed), [left]);
  const end = left[left.length - 1];
  const set = (filter: number) => (words: string) =>
    setLevels(levels.with(filter, tried.find((level) => say(level) === words) ?? levels[filter]));

  return (
    <Exhibit
      title="Do the four filters reject the same clips?"
      badge="computed"
      evidence="curation-overlap.ts from the levels of App. E.2.2; the two diamonds are ratios of counts in Table 1. That each filter dropped exactly its share of the set is an assumption."
      reading={`Filters that drop ${levels.map(say).join(', ')} would leave ${end.independent.toFixed(1)} % if they chose independently, and from ${end.low.toFixed(1)} to ${end.high.toFixed(1)} % in any case. ${levels.every((level, k) => level === paperLevels[k]) ? 'These are the paper’s levels, and' : 'With the paper’s levels,'} ${stayed.map(({ set, percent }) => `${percent.toFixed(1)} % of ${set.replace(', kept', '')}`).join(' and ')} stayed.`}
      controls={filters.map(({ name }, filter) => (
        <Choice
          key={name}
          label={`${name}: drops`}
          options={tried.map(say)}
          value={say(levels[filter])}
          onChange={set(filter)}
        />
      ))}
      table={{
        columns: [
          { label: 'After' },
          { label: 'At least', unit: '%' },
          { label: 'If independent', unit: '%' },
          { label: 'At most', unit: '%' },
        ],
        rows: left.map(({ after, low, independent, high }) => [after, low, independent, high]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="One row per filter: a band of what may be left after it and a dot for independent filters; two diamonds below show what was really left, to the right of the last dot."
        points={left.map(({ after, low, independent, high }) => ({
          x: independent,
          y: after,
          reading: `${after}: ${independent.toFixed(1)} % if independent, ${low.toFixed(1)} to ${high.toFixed(1)} % in any case`,
        }))}
      />
    </Exhibit>
  );
});

function leftAfterEach(levels: readonly number[]) {
  return ['all clips', ...filters.map(({ name }) => `− ${name}`)].map((after, count) => {
    const shares = levels.slice(0, count).map((percent) => percent / 100);
    const { low, high } = survivalBounds(shares);
    return {
      after,
      low: 100 * low,
      independent: 100 * independentSurvival(shares),
      high: 100 * high,
    };
  });
}

function say(level: number): string {
  return `${level} %`;
}
