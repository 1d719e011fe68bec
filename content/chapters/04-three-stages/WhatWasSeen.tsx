import { useMemo, useState } from 'react';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { phases, type Phase } from './recipe.ts';
import { whatWasSeenPlot, type Seen } from './what-was-seen.plot.ts';

const measures = {
  clips: { of: (phase: Phase) => phase.samples, label: 'clips drawn' },
  passes: { of: (phase: Phase) => phase.passes, label: 'passes over the data set' },
  frames: { of: (phase: Phase) => phase.framesSeen, label: 'frames seen' },
  'latent positions': { of: (phase: Phase) => phase.positionsSeen, label: 'latent positions seen' },
};
type Measure = keyof typeof measures;
const names: Measure[] = ['clips', 'passes', 'frames', 'latent positions'];
const digits = { notation: 'compact', maximumSignificantDigits: 4 } as const;
const onBars = new Intl.NumberFormat('en', digits);
const inWords = new Intl.NumberFormat('en', { ...digits, compactDisplay: 'long' });

/** How much each phase looks at, counted in four ways. */
export default figure(function WhatWasSeen() {
  const [measure, setMeasure] = useState<Measure>('clips');

  const bars = useMemo(() => barsOf(measure), [measure]);
  const drawing = useMemo(() => whatWasSeenPlot(bars, measures[measure].label), [bars, measure]);
  const base = bars.find(({ phase }) => phase === 'II-a') ?? bars[0];
  const xt = bars.find(({ phase }) => phase === 'SVD-XT') ?? bars[0];

  return (
    <Exhibit
      title="How much does each phase look at?"
      badge="computed"
      evidence="Iterations × batch × frames × latent positions, from appendix D. The fine set is taken as one million clips, where the paper says about. A bar is missing where the paper prints no batch or no size of the data set. Frame counts of text to video and image to video are implied."
      reading={`Counted in ${measure}, II-a has ${inWords.format(base.amount)} and SVD-XT has ${inWords.format(xt.amount)}, ${(xt.amount / base.amount).toPrecision(3)} times as many.`}
      controls={<Choice label="Count" options={names} value={measure} onChange={setMeasure} />}
      table={{
        columns: [
          { label: 'Phase' },
          { label: 'Clips drawn' },
          { label: 'Passes' },
          { label: 'Frames seen' },
          { label: 'Latent positions seen' },
        ],
        rows: phases
          .filter(({ samples }) => samples !== null)
          .map((each) => [each.short, ...names.map((name) => measures[name].of(each))]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="One bar for each phase of stages II and III. Counted in clips stage II is far ahead; counted in latent positions SVD-XT is."
        points={bars.map(({ phase, amount, shown }) => ({
          x: amount,
          y: phase,
          reading: `${phase}: ${shown}`,
        }))}
      />
    </Exhibit>
  );
});

function barsOf(measure: Measure): Seen[] {
  return phases.flatMap((phase) => {
    const amount = measures[measure].of(phase);
    const { stage, short } = phase;
    if (amount === null || (stage !== 'II' && stage !== 'III')) return [];
    return { phase: short, stage, amount, shown: onBars.format(amount) };
  });
}
