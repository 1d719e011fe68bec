import { useMemo, useState } from 'react';
import {
  densityOverLogSigma,
  shareAbove,
  sigmaQuantile,
} from '#algorithms/diffusion/noise-distribution.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import distributions from '../../data/noise-distributions.json' with { type: 'json' };
import { inDigits } from './digits.ts';
import { noiseSpentPlot, type Bell } from './noise-spent.plot.ts';

const sigmas = logSpaced(0.01, 200, 90);
const thresholds = logSpaced(0.1, 100, 61);
const ONE = 20; // the place of σ = 1 among the thresholds, and below that of σ = 10
const TEN = 40;

const stages = distributions.rows.filter(({ id }) => id !== 'conditioning-frame');
const bells: Bell[] = stages.map((row) => {
  const median = sigmaQuantile(0.5, row);
  return {
    id: row.id,
    label: row.name.replace(/ \((up to |not SVD).*/, ''),
    short: row.name.replace(/ \(.*/, ''),
    foreign: row.id === 'edm',
    median,
    peak: densityOverLogSigma(median, row),
    curve: sigmas.map((sigma) => ({ sigma, density: densityOverLogSigma(sigma, row) })),
  };
});
const names = stages.map(({ name }) => name);

/** Choose a stage, and ask how much of its training is louder than a threshold. */
export default figure(function NoiseSpent() {
  const [name, setName] = useState('Image to video (576×1024)');
  const [place, setPlace] = useState(ONE);

  const k = names.indexOf(name);
  const threshold = thresholds[place];
  const drawing = useMemo(() => {
    const edge = { sigma: threshold, density: densityOverLogSigma(threshold, stages[k]) };
    return noiseSpentPlot(bells, bells[k], edge);
  }, [k, threshold]);

  return (
    <Exhibit
      title="How loud is the noise of each stage?"
      badge="computed"
      evidence="ln σ is normal, with the means and deviations of appendix D; the deviation of II-b is implied by the words “same settings”, not printed."
      reading={`${name}: half of the draws are louder than σ\u00a0=\u00a0${inDigits(bells[k].median, 3)}, and ${percent(shareAbove(threshold, stages[k]))} are louder than σ\u00a0=\u00a0${inDigits(threshold, 3)}.`}
      controls={
        <>
          <Choice label="Stage" options={names} value={name} onChange={setName} />
          <Slider
            label="Louder than"
            value={place}
            onChange={setPlace}
            min={0}
            max={thresholds.length - 1}
            show={(at) => `σ = ${inDigits(thresholds[at], 3)}`}
            marks={[
              { value: ONE, label: 'equal' },
              { value: TEN, label: 'tenfold' },
            ]}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Stage' },
          { label: 'P_mean' },
          { label: 'P_std' },
          { label: 'Median σ' },
          { label: '5 % of σ' },
          { label: '95 % of σ' },
          { label: 'P(σ > 1)', unit: '%' },
          { label: 'P(σ > 10)', unit: '%' },
        ],
        rows: distributions.rows.map((row) => [
          row.name,
          row.pMean,
          row.pStd,
          ...[0.5, 0.05, 0.95].map((share) => sigmaQuantile(share, row)),
          ...[1, 10].map((sigma) => 100 * shareAbove(sigma, row)),
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Seven bell curves over the noise level on a logarithmic axis; most stages lie further right than those before, and stage III has the widest."
        points={bells.map(({ label, median, peak }) => ({
          x: median,
          y: peak,
          reading: `${label}: median noise level ${inDigits(median, 3)}`,
        }))}
      />
    </Exhibit>
  );
});

function percent(share: number): string {
  return `${inDigits(100 * share, 3)} %`;
}
