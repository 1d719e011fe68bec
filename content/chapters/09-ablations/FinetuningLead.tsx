import { useMemo, useState } from 'react';
import { winProbability } from '#algorithms/elo.ts';
import { continued, rules } from '#algorithms/two-point-rules.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { finetuningLeadPlot } from './finetuning-lead.plot.ts';
import { leads, type Lead } from './leads.ts';

const places = Array.from({ length: 40 }, (_, i) => 5000 * (i + 1));

/** Move along the finetuning and see what two measured points say, and where they stop. */
export default figure(function FinetuningLead() {
  const [steps, setSteps] = useState(50_000);
  const [name, setName] = useState(leads[0].name);

  const lead = leads.find((each) => each.name === name) ?? leads[0];
  const curves = useMemo(
    () =>
      rules.map((rule) => ({
        rule,
        points: places.map((x) => ({ x, y: continued(rule, ...lead.measured, x) })),
      })),
    [lead],
  );
  const here = rules.map((rule) => continued(rule, ...lead.measured, steps));
  const drawing = useMemo(
    () => finetuningLeadPlot(leads, { lead, curves, steps, shown: share }),
    [lead, curves, steps],
  );

  return (
    <Exhibit
      title="Does the lead last?"
      badge="reported"
      evidence="The dots are the value labels of Fig. 4(e), read off by a third party; this book has not seen the figure. The lines are no data: they are three rules that pass through the same two dots. Shares follow from the leads by the Elo formula."
      reading={tell(lead, steps, here)}
      controls={
        <>
          <Slider
            label="Finetuning steps"
            value={steps}
            onChange={setSteps}
            min={5000}
            max={200_000}
            step={5000}
            marks={[
              { value: 10_000, label: 'vote 1' },
              { value: 50_000, label: 'vote 2' },
            ]}
          />
          <Choice
            label="Which lead"
            options={leads.map((each) => each.name)}
            value={name}
            onChange={setName}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Lead' },
          { label: 'Finetuning steps' },
          { label: 'Lead, second-hand', unit: 'Elo' },
          { label: 'Share of votes it promises', unit: '%' },
        ],
        rows: leads.flatMap((each) =>
          each.measured.map(({ x, y }) => [each.name, x, y, Number(share(y))]),
        ),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Elo lead against finetuning steps. Each lead has two dots, at 10,000 and 50,000 steps, the second lower. Three lines through the two dots of the chosen lead stay together between them and fan out to the right."
      />
    </Exhibit>
  );
});

function tell({ ahead, behind, measured }: Lead, steps: number, here: readonly number[]): string {
  const label = measured.find(({ x }) => x === steps);
  const when = `after ${steps.toLocaleString('en')} steps`;
  if (label) {
    return `Judged ${when}: ${ahead} leads ${behind} by ${label.y} Elo, by a second-hand label. That promises ${share(label.y)} % of the votes between the two.`;
  }
  return `Nobody judged ${when}. Three rules through the same two dots put ${ahead} ${here.map((value) => value.toFixed(0).replace('-', '−')).join(', ')} Elo ahead of ${behind}, which would promise ${here.map(share).join(', ')} % of the votes.`;
}

function share(lead: number): string {
  return (100 * winProbability(lead)).toFixed(1);
}
