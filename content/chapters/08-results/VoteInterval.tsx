import { useMemo, useState } from 'react';
import { votesToSeparate, wilsonInterval } from '#algorithms/confidence-interval.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { voteIntervalPlot } from './vote-interval.plot.ts';

const LEVEL = 0.95;
const MOST_VOTES = 800;
const counts = Array.from({ length: 159 }, (_, i) => 10 + 5 * i);

/** Choose a share and a number of votes; see what they can and cannot tell apart. */
export default figure(function VoteInterval() {
  const [votes, setVotes] = useState(64 * 3);
  const [percent, setPercent] = useState(55);

  const ranges = useMemo(() => counts.map((votes) => inPercent(percent, votes)), [percent]);
  const range = inPercent(percent, votes);
  const needed = votesToSeparate(percent / 100, LEVEL);
  const drawing = useMemo(
    () =>
      voteIntervalPlot(ranges, {
        ...inPercent(percent, votes),
        share: percent,
        ...(needed <= MOST_VOTES && { enough: needed }),
      }),
    [ranges, percent, votes, needed],
  );

  return (
    <Exhibit
      title="What can 64 × 3 votes tell apart?"
      badge="computed"
      evidence="The interval of Wilson (1927) at 95 %, for votes that do not depend on one another. The share is yours to choose: the paper prints none."
      reading={`If ${percent} % of ${votes} votes go to one model, its true share may lie anywhere from ${range.low.toFixed(1)} % to ${range.high.toFixed(1)} %: ${verdict(needed, votes)}`}
      controls={
        <>
          <Slider
            label="Votes V"
            value={votes}
            onChange={setVotes}
            min={10}
            max={MOST_VOTES}
            marks={[
              { value: 64, label: '64' },
              { value: 192, label: '64 × 3' },
            ]}
          />
          <Slider
            label="Share seen, chosen by you"
            value={percent}
            onChange={setPercent}
            min={40}
            max={90}
            unit="%"
            marks={[{ value: 50, label: 'a coin' }]}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Votes' },
          { label: 'Lower end', unit: '%' },
          { label: 'Upper end', unit: '%' },
        ],
        rows: ranges.map(({ votes, low, high }) => [votes, low, high]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="A funnel around the share seen: the range of true shares narrows as votes come in, and a dashed line marks one half, where a coin would land."
        points={ranges.map(({ votes, low, high }) => ({
          x: votes,
          y: percent,
          reading: `${votes} votes: ${low.toFixed(1)} to ${high.toFixed(1)} %`,
        }))}
      />
    </Exhibit>
  );
});

function inPercent(percent: number, votes: number) {
  const { low, high } = wilsonInterval(percent / 100, votes, LEVEL);
  return { votes, low: 100 * low, high: 100 * high };
}

function verdict(needed: number, votes: number): string {
  if (needed === Infinity) return 'a coin would do the same, however many votes are counted.';
  if (votes >= needed) return `a coin is excluded, as it would be from ${needed} votes on.`;
  return `a coin is still possible, and would be excluded only from ${needed} votes on.`;
}
