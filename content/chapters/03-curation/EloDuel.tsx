import { useDeferredValue, useMemo, useState } from 'react';
import { votesToSeparate } from '#algorithms/confidence-interval.ts';
import { leadCourse, promisedLead } from '#algorithms/elo-lead.ts';
import { eloStandings, type Reordering, type Vote } from '#algorithms/elo.ts';
import { castVotes } from '#algorithms/preference-study.ts';
import { seededRandom, shuffle } from '#algorithms/random.ts';
import { readVotes } from '#algorithms/vote-list.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinked, useLinkedSeed } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { eloDuelPlot } from './elo-duel.plot.ts';

const ORDERS = 1000;
const START = 1000;
const sources = ['drawn by chance', 'typed'];

/** Cast votes for two models and see what a rating makes of them. */
export default figure(function EloDuel() {
  const [source, setSource] = useState(sources[0]);
  const [percent, setPercent] = useState(60);
  const [count, setCount] = useState(192);
  const [seed, setSeed] = useState(23);
  const [typed, setTyped] = useState('30A 20B');
  useLinkedSeed(seed, setSeed);
  useLinked({ label: 'Winners', value: typed, take: setTyped, takes: 'letters A and B' });

  const now = useMemo(() => {
    if (source !== sources[0]) return { asked: 'As typed, A', votes: readVotes(typed) };
    const plan = { strengths: [promisedLead(percent / 100), 0], votesPerPair: count };
    const asked = `Where ${percent} % of people would choose A, it`;
    return { asked, votes: castVotes(plan, seededRandom(seed)) };
  }, [source, typed, percent, count, seed]);
  const { asked, votes } = useDeferredValue(now);
  const result = useMemo(() => rate(votes), [votes]);
  const { rows, ends } = result;
  const drawing = useMemo(() => eloDuelPlot(result.courses, result.ends), [result]);

  return (
    <Exhibit
      title="How sure is a rating?"
      badge="computed"
      evidence="elo.ts with K = 1 and a start of 1000, over 1000 orders (App. E.1.2). The votes are the reader’s: the paper prints none. Ranges hold the middle 95 %."
      reading={tell(asked, result)}
      controls={
        <>
          <Choice label="The votes are" options={sources} value={source} onChange={setSource} />
          {source === sources[0] ? (
            <>
              <Slider
                label="People who would choose A"
                value={percent}
                onChange={setPercent}
                min={20}
                max={80}
                unit="%"
                marks={[{ value: 50, label: 'a coin' }]}
              />
              <Slider
                label="Votes"
                value={count}
                onChange={setCount}
                min={8}
                max={300}
                marks={[{ value: 192, label: '64 × 3' }]}
              />
              <button type="button" onClick={() => setSeed(seed + 1)}>
                Ask other people
              </button>
            </>
          ) : (
            <label className="choice">
              Winners in order, such as A B A or 112A 80B{' '}
              <input
                type="text"
                value={typed}
                spellCheck={false}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
          )}
        </>
      }
      table={{
        columns: [
          { label: 'Model' },
          { label: 'Orders' },
          { label: 'Mean rating', unit: 'Elo' },
          { label: 'Lower end', unit: 'Elo' },
          { label: 'Upper end', unit: 'Elo' },
        ],
        rows,
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt={`Five orders of the same votes as five crooked lines from 0 to a lead of about ${ends.mean.toFixed(0)} Elo. At their end two ranges: a short one for shuffled votes and a long one for resampled votes.`}
      />
    </Exhibit>
  );
});

function rate(votes: readonly Vote[]) {
  const standings = (reordering: Reordering) =>
    eloStandings(2, votes, { random: seededRandom(1), orders: ORDERS, reordering });
  const [shuffled, resampled] = [standings('shuffle'), standings('resample')];
  // What one model gains the other loses, so the lead is twice the distance from the start.
  const lead = (rating: number) => 2 * (rating - START);
  const range = ({ low, high }: { low: number; high: number }) => ({
    low: lead(low),
    high: lead(high),
  });
  const won = votes.filter(({ winner }) => winner === 0).length;
  const share = votes.length > 0 ? won / votes.length : 0.5;
  const promised = promisedLead(share);
  const every = Math.max(1, Math.round(votes.length / 64));
  const random = seededRandom(2);
  return {
    won,
    share,
    promised,
    votes: votes.length,
    courses: Array.from({ length: 5 }, () => leadCourse(shuffle(votes, random), every)),
    ends: {
      votes: Math.max(1, votes.length),
      mean: lead(shuffled[0].mean),
      shuffled: range(shuffled[0]),
      resampled: range(resampled[0]),
      ...(Math.abs(promised) < 150 && { promised }),
    },
    rows: [
      ...shuffled.map(({ mean, low, high }, k) => ['AB'[k], 'shuffled', mean, low, high]),
      ...resampled.map(({ mean, low, high }, k) => ['AB'[k], 'resampled', mean, low, high]),
    ],
  };
}

function tell(asked: string, result: ReturnType<typeof rate>): string {
  const { won, share, votes, promised, ends } = result;
  if (votes === 0) return 'No vote yet: both models stand at 1000.';
  const needed = votesToSeparate(share, 0.95);
  const apart =
    needed === Infinity
      ? 'Half of the votes is what a coin gets, however many there are.'
      : `To tell such a share from a coin takes ${needed.toLocaleString('en')} votes.`;
  return `${asked} won ${won} of ${votes} votes, ${(100 * share).toFixed(1)} %. Its lead comes to ${signed(ends.mean)} Elo, from ${range(ends.shuffled)} over ${ORDERS} shuffles and from ${range(ends.resampled)} with votes resampled; in the end this share would earn ${Number.isFinite(promised) ? signed(promised) : 'a lead without end'}. ${apart}`;
}

function range({ low, high }: { low: number; high: number }): string {
  return `${signed(low)} to ${signed(high)}`;
}

function signed(lead: number): string {
  const shown = lead.toFixed(1);
  return shown === '-0.0' ? '0.0' : shown.replace('-', '−');
}
