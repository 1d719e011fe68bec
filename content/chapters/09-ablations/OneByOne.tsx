import { useMemo, useState } from 'react';
import { reductionFactor } from '#algorithms/comparison.ts';
import { passes } from '#algorithms/dataset-arithmetic.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { comparisons, DRAWS, type SetComparison } from './comparisons.ts';
import { trainingShapePlot } from './training-shape.plot.ts';

const names = comparisons.map(({ name }) => name);
const curves = [12e6, 55e6].map((most) =>
  logSpaced(1.9e6, most, 160).map((clips) => ({ clips, passes: passes(DRAWS, clips) })),
);

/** Go through the paper's comparisons of data sets, at the same steps for all. */
export default figure(function OneByOne() {
  const [name, setName] = useState(names[0]);
  const chosen = comparisons.find((each) => each.name === name) ?? comparisons[0];
  const wide = chosen.arms.some(({ clips }) => clips > 12e6);
  const drawing = useMemo(
    () => trainingShapePlot(chosen.arms, curves[wide ? 1 : 0]),
    [chosen, wide],
  );

  return (
    <Exhibit
      title="Which training did people prefer, and what shape had it?"
      badge="reported"
      evidence="Which arm was preferred is read off §3.3 and Figures 3 and 4 of the paper; clips are those of Table 1, and passes are worked out here. The size of InternVid-10M is taken from its name."
      reading={tell(chosen)}
      controls={<Choice label="Comparison" options={names} value={name} onChange={setName} />}
      table={{
        columns: [
          { label: 'Preferred' },
          { label: 'Clips' },
          { label: 'Passes' },
          { label: 'Not preferred' },
          { label: 'Its clips' },
          { label: 'Its passes' },
          { label: 'What else could explain it' },
          { label: 'Where' },
        ],
        rows: comparisons.map(({ arms: [first, second], confound, where }) => [
          first.label,
          first.clips,
          first.passes,
          second.label,
          second.clips,
          second.passes,
          confound,
          where,
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt={`Two trainings as rectangles of the same area under one curve: ${chosen.arms.map(({ label, passes }) => `${label} with ${passes.toFixed(2)} passes`).join(' and ')}. The first is preferred.`}
      />
    </Exhibit>
  );
});

function tell({ arms: [preferred, other], outcome, confound }: SetComparison): string {
  return `${outcome} ${howOften(preferred.label, reductionFactor(preferred.passes, other.passes))} ${confound ?? 'Nothing else that this book knows of could explain it.'}`;
}

function howOften(preferred: string, ratio: number): string {
  if (ratio === 1) return 'Both saw their clips equally often.';
  return ratio > 1
    ? `${preferred} saw each of its clips ${ratio.toFixed(1)} times as often as the other.`
    : `The other saw each of its clips ${reductionFactor(1, ratio).toFixed(1)} times as often.`;
}
