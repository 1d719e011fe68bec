import { useMemo, useState } from 'react';
import { sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import {
  alignYourStepsSigmas,
  discreteSigmas,
  karrasSigmas,
  svdLadder,
} from '#algorithms/diffusion/noise-schedule.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { Toggle } from '#islands/Toggle.tsx';
import noise from '../../data/noise-distributions.json' with { type: 'json' };
import { noiseLadderPlot } from './noise-ladder.plot.ts';

const discrete = discreteSigmas();
const bottoms = { '0.002 (SVD)': svdLadder.sigmaMin, '0.0292 (SD 2.1)': discrete[0] };
const tops = {
  '14.6 (SD 2.1)': discrete[discrete.length - 1],
  '80 (EDM)': 80,
  '700 (SVD)': svdLadder.sigmaMax,
};
type Bottom = keyof typeof bottoms;
type Top = keyof typeof tops;
const bottomNames: Bottom[] = ['0.002 (SVD)', '0.0292 (SD 2.1)'];
const topNames: Top[] = ['14.6 (SD 2.1)', '80 (EDM)', '700 (SVD)'];

// Where the last finetuning of SVD spends nine tenths of its examples.
const { pMean, pStd } = noise.rows.find(({ id }) => id === 'iii-i2v-high') ?? noise.rows[0];
const band = {
  low: sigmaQuantile(0.05, { pMean, pStd }),
  high: sigmaQuantile(0.95, { pMean, pStd }),
};
const others = rungsOf(alignYourStepsSigmas);

/** Bend the ladder, move its ends, and count the rungs where training has been. */
export default figure(function NoiseLadder() {
  const [steps, setSteps] = useState(svdLadder.steps);
  const [rho, setRho] = useState(svdLadder.rho);
  const [bottom, setBottom] = useState<Bottom>('0.002 (SVD)');
  const [top, setTop] = useState<Top>('700 (SVD)');
  const [aligned, setAligned] = useState(true);

  const rungs = useMemo(
    () => rungsOf(karrasSigmas({ steps, rho, sigmaMin: bottoms[bottom], sigmaMax: tops[top] })),
    [steps, rho, bottom, top],
  );
  const drawing = useMemo(
    () => noiseLadderPlot({ rungs, others: aligned ? others : [], band }),
    [rungs, aligned],
  );
  const { above, within, below } = countAround(rungs);
  const theirs = countAround(others);

  return (
    <Exhibit
      title="Where does the ladder put its rungs?"
      badge="computed"
      evidence="noise-schedule.ts: Karras et al. 2022, eq. 5, with the values of svd.yaml (Stability-AI/generative-models); Align Your Steps as shipped in diffusers. The band is the 5 % to 95 % of p(σ) of the paper’s last finetuning, App. D.4."
      reading={`Nine tenths of the last training lie from ${band.low.toFixed(2)} to ${band.high.toFixed(1)}: of ${steps} rungs ${within} ${within === 1 ? 'is' : 'are'} in that band, ${above} ${above === 1 ? 'is' : 'are'} louder and ${below} ${below === 1 ? 'is' : 'are'} quieter.${aligned ? ` Align Your Steps puts ${theirs.within} of its ${others.length} in the band.` : ''}`}
      controls={
        <>
          <Slider
            label="Steps N"
            value={steps}
            onChange={setSteps}
            min={5}
            max={50}
            marks={[
              { value: 25, label: 'SVD' },
              { value: 30, label: 'SVD-XT' },
            ]}
          />
          <Slider
            label="Bend ρ"
            value={rho}
            onChange={setRho}
            min={1}
            max={12}
            marks={[{ value: 7, label: 'SVD' }]}
          />
          <Choice label="Loudest level" options={topNames} value={top} onChange={setTop} />
          <Choice
            label="Quietest level"
            options={bottomNames}
            value={bottom}
            onChange={setBottom}
          />
          <Toggle label="Align Your Steps" value={aligned} onChange={setAligned} />
        </>
      }
      table={{
        columns: [{ label: 'Step' }, { label: 'σ' }, { label: 'σ of Align Your Steps' }],
        rows: rungs.map(({ step, sigma }, k) => [step, sigma, others[k]?.sigma ?? null]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Noise level against the number of the step, the level on a logarithmic axis, for the reader’s ladder and for Align Your Steps."
        points={rungs.map(({ step, sigma }) => ({
          x: step,
          y: sigma,
          reading: `step ${step}: σ = ${sigma.toPrecision(3)}`,
        }))}
      />
    </Exhibit>
  );
});

interface Rung {
  step: number;
  sigma: number;
}

/** The levels above silence, numbered. */
function rungsOf(sigmas: readonly number[]): Rung[] {
  return sigmas.filter((sigma) => sigma > 0).map((sigma, step) => ({ step, sigma }));
}

function countAround(rungs: readonly Rung[]) {
  const above = rungs.filter(({ sigma }) => sigma > band.high).length;
  const below = rungs.filter(({ sigma }) => sigma < band.low).length;
  return { above, within: rungs.length - above - below, below };
}
