import { useMemo, useState } from 'react';
import {
  alignYourStepsSigmas,
  karrasSigmas,
  svdLadder,
} from '#algorithms/diffusion/noise-schedule.ts';
import { euler, heun, startNoise } from '#algorithms/diffusion/samplers.ts';
import { denoiserCalls, exactEnd, meanError } from '#algorithms/diffusion/sampling-error.ts';
import { seededRandom } from '#algorithms/random.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { samplingErrorPlot } from './sampling-error.plot.ts';

const counts = [5, 7, 10, 15, 25, 50, 100, 200];
const data = {
  'One cloud': [{ mean: [0.8, -0.3], std: 0.4, weight: 1 }],
  'Three clouds': [
    { mean: [-1.15, -0.55], std: 0.22, weight: 1 },
    { mean: [1.2, -0.45], std: 0.22, weight: 1 },
    { mean: [0, 1.15], std: 0.22, weight: 1 },
  ],
};
type Data = keyof typeof data;
const dataNames: Data[] = ['One cloud', 'Three clouds'];
const samplers = [
  { name: 'Euler', sampler: euler },
  { name: 'Heun', sampler: heun },
];
const random = seededRandom(23);
const starts = Array.from({ length: 12 }, () => startNoise(2, svdLadder.sigmaMax, random));

/** Spend more calls of the denoiser, or bend the ladder, and see how far the end is missed. */
export default figure(function SamplingError() {
  const [name, setName] = useState<Data>('Three clouds');
  const [steps, setSteps] = useState(svdLadder.steps);
  const [rho, setRho] = useState(svdLadder.rho);

  const clouds = data[name];
  const ends = useMemo(() => starts.map((x) => exactEnd(clouds, x, svdLadder.sigmaMax)), [clouds]);
  const errors = useMemo(() => {
    const errorOf = (sampler: typeof euler, sigmas: readonly number[]) =>
      meanError({ clouds, sampler, sigmas }, starts, ends);
    const at = (count: number) =>
      samplers.map(({ name, sampler }) => ({
        name,
        calls: denoiserCalls(sampler, count),
        error: errorOf(sampler, karrasSigmas({ ...svdLadder, steps: count, rho })),
      }));
    const ays = { calls: 10, error: errorOf(euler, alignYourStepsSigmas) };
    return { at, curves: counts.flatMap(at), ays };
  }, [clouds, ends, rho]);
  const chosen = useMemo(() => errors.at(steps), [errors, steps]);
  const drawing = useMemo(
    () => samplingErrorPlot({ curves: errors.curves, chosen, ays: errors.ays }),
    [errors, chosen],
  );
  const [ofEuler, ofHeun] = chosen;

  return (
    <Exhibit
      title="What does another step buy?"
      badge="computed"
      evidence="sampling-error.ts: twelve paths from σ = 700, SVD’s loudest level, seed 23. The exact end is known in closed form for one cloud and from 400 steps of Heun for three."
      reading={`${name}, ${steps} steps, ρ = ${rho}: Euler misses the exact end by ${say(ofEuler.error)} with ${ofEuler.calls} calls of the denoiser, Heun by ${say(ofHeun.error)} with ${ofHeun.calls}. The ten steps of Align Your Steps miss by ${say(errors.ays.error)} with Euler.`}
      controls={
        <>
          <Slider
            label="Steps N"
            value={steps}
            onChange={setSteps}
            min={5}
            max={100}
            marks={[
              { value: 10, label: '10' },
              { value: 25, label: 'SVD' },
            ]}
          />
          <Slider
            label="Bend ρ"
            value={rho}
            onChange={setRho}
            min={3}
            max={12}
            marks={[{ value: 7, label: 'SVD' }]}
          />
          <Choice label="Data" options={dataNames} value={name} onChange={setName} />
        </>
      }
      table={{
        columns: [
          { label: 'Sampler' },
          { label: 'Calls of the denoiser' },
          { label: 'Mean error' },
        ],
        rows: errors.curves.map((one) => [one.name, one.calls, one.error]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Mean distance from the exact end against calls of the denoiser, both axes logarithmic: Heun falls more steeply than Euler but starts higher."
        points={errors.curves.map((one) => ({
          x: one.calls,
          y: one.error,
          reading: `${one.name}, ${one.calls} calls: error ${say(one.error)}`,
        }))}
      />
    </Exhibit>
  );
});

function say(error: number): string {
  return error >= 0.1 ? error.toFixed(2) : error.toPrecision(2);
}
