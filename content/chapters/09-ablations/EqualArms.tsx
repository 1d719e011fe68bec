import { useMemo, useState } from 'react';
import { passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { equalArms, type Held } from '#algorithms/equal-arms.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { printed, RUN } from './comparisons.ts';
import { inMillions, trainingShapePlot } from './training-shape.plot.ts';

const GATHERED = printed('LVD-10M');
const PAPER = Math.round((1000 * printed('LVD-10M-F')) / GATHERED) / 10; // percent of it that is kept
const ways: Held[] = ['steps', 'passes', 'size'];
const curve = logSpaced(1.9e6, 12e6, 100).map((clips) => ({
  clips,
  passes: passes(samplesSeen(RUN.steps, RUN.batch), clips),
}));

type Arms = ReturnType<typeof equalArms>;

/** Hold one thing equal between two trainings and see what becomes unequal. */
export default figure(function EqualArms() {
  const [held, setHeld] = useState<Held>('steps');
  const [percent, setPercent] = useState(PAPER);

  const plan = { gathered: GATHERED, kept: percent / 100, ...RUN };
  const arms = useMemo(() => equalArms(held, plan), [held, percent]);
  const drawing = useMemo(
    () =>
      trainingShapePlot(
        [
          { label: 'filtered', filtered: true, ...arms.filtered },
          { label: 'unfiltered', filtered: false, ...arms.unfiltered },
        ],
        curve,
      ),
    [arms],
  );

  return (
    <Exhibit
      title="What can be held equal, and what gives way?"
      badge="computed"
      evidence="Passes are steps × batch ÷ clips, with the 40k steps, the batch of 256 and the 9.8 million clips of LVD-10M (App. E.2, Table 1). The paper ran the first way only."
      reading={tell(held, arms)}
      controls={
        <>
          <Choice label="Hold equal" options={ways} value={held} onChange={setHeld} />
          <Slider
            label="Share that the filter keeps"
            value={percent}
            onChange={setPercent}
            min={20}
            max={100}
            step={0.5}
            unit="%"
            marks={[{ value: PAPER, label: 'LVD-10M-F' }]}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Held equal' },
          { label: 'Arm' },
          { label: 'Clips gathered' },
          { label: 'Clips trained on' },
          { label: 'Steps' },
          { label: 'Passes' },
        ],
        rows: ways.flatMap((way) =>
          Object.entries(equalArms(way, plan)).map(([name, arm]) => [
            way,
            name,
            arm.gathered,
            arm.clips,
            arm.steps,
            arm.passes,
          ]),
        ),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Two trainings as rectangles, as wide as their set has clips and as high as it is passed over. At equal steps they have the same area, and the filtered one is narrow and tall."
      />
    </Exhibit>
  );
});

function tell(held: Held, { filtered, unfiltered }: Arms): string {
  const [less, more] = [inMillions(filtered.clips), inMillions(unfiltered.gathered)];
  if (held === 'steps') {
    return `Both arms take ${count(unfiltered.steps)} steps. The ${less} filtered clips are seen ${filtered.passes.toFixed(2)} times each, the ${more} unfiltered ones ${unfiltered.passes.toFixed(2)} times.`;
  }
  if (held === 'passes') {
    return `Both arms see their clips ${unfiltered.passes.toFixed(2)} times. The filtered one is through with its ${less} after ${count(filtered.steps)} steps, the other with its ${more} after ${count(unfiltered.steps)}.`;
  }
  return `Both arms have ${less} clips, ${count(filtered.steps)} steps and ${filtered.passes.toFixed(2)} passes. But ${inMillions(filtered.gathered)} clips were gathered for the filtered one, and ${more} for the other.`;
}

function count(steps: number): string {
  return Math.round(steps).toLocaleString('en');
}
