import { useMemo, useState } from 'react';
import {
  edmWeight,
  epsWeight,
  networkWeight,
  svdWeight,
} from '#algorithms/diffusion/loss-weighting.ts';
import { targetMixture } from '#algorithms/diffusion/network-target.ts';
import { edmScaling, epsScaling, svdScaling } from '#algorithms/diffusion/preconditioning.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { scalingsPlot, targetPlot } from './scalings.plot.ts';

const sigmas = logSpaced(0.001, 1000, 43);
const rows = {
  'EDM, σ_data = 0.5': { scaling: edmScaling, weight: edmWeight, sigmaData: 0.5, noiseUnit: 1 },
  'SD 2.1 (ε)': { scaling: epsScaling, weight: epsWeight, sigmaData: 1, noiseUnit: 1000 },
  'SVD (v)': { scaling: svdScaling, weight: svdWeight, sigmaData: 1, noiseUnit: 1 },
};
type Row = keyof typeof rows;
const names: Row[] = ['EDM, σ_data = 0.5', 'SD 2.1 (ε)', 'SVD (v)'];

/** Choose a row of preconditioners and a noise level, and read off what the network is asked. */
export default figure(function Scalings() {
  const [name, setName] = useState<Row>('SVD (v)');
  const [at, setAt] = useState(21);

  const { curves, level } = useMemo(() => {
    const { scaling, weight, sigmaData, noiseUnit } = rows[name];
    const curves = sigmas.map((sigma) => {
      const s = scaling(sigma);
      const { noiseShare } = targetMixture(s, sigma, sigmaData);
      const left = networkWeight(weight(sigma), s);
      return { sigma, ...s, cNoise: s.cNoise / noiseUnit, weight: weight(sigma), left, noiseShare };
    });
    return { curves, level: curves[at] };
  }, [name, at]);
  const noiseLabel = rows[name].noiseUnit === 1 ? 'c_noise' : 'c_noise / 1000';
  const scalings = useMemo(
    () => scalingsPlot(curves, level.sigma, noiseLabel),
    [curves, level, noiseLabel],
  );
  const target = useMemo(() => targetPlot(curves, level.sigma), [curves, level]);

  return (
    <Exhibit
      title="What do the four factors ask of the network?"
      badge="computed"
      evidence="preconditioning.ts, loss-weighting.ts and network-target.ts: Karras et al. 2022, table 1, and App. D.2 of the paper."
      reading={`${name} at σ = ${say(level.sigma)}: c_skip = ${say(level.cSkip)}, c_out = ${say(level.cOut)}, c_in = ${say(level.cIn)}, c_noise = ${say(level.cNoise * rows[name].noiseUnit)}. The target is ${(100 * level.noiseShare).toFixed(0)} % noise by variance, and λ·c_out² = ${say(level.weight)} × ${say(level.cOut ** 2)} = ${level.left.toFixed(3)}.`}
      controls={
        <>
          <Choice label="Preconditioning" options={names} value={name} onChange={setName} />
          <Slider
            label="Noise level σ"
            value={at}
            onChange={setAt}
            min={0}
            max={sigmas.length - 1}
            show={(k) => say(sigmas[k])}
          />
        </>
      }
      table={{
        columns: [
          { label: 'σ' },
          { label: 'c_skip' },
          { label: 'c_out' },
          { label: 'c_in' },
          { label: noiseLabel },
          { label: 'λ' },
          { label: 'λ·c_out²' },
          { label: 'Noise in the target', unit: 'share of variance' },
        ],
        rows: curves.map((c) => [
          c.sigma,
          c.cSkip,
          c.cOut,
          c.cIn,
          c.cNoise,
          c.weight,
          c.left,
          c.noiseShare,
        ]),
      }}
    >
      <PlotFigure
        drawing={scalings}
        alt="The four factors against the noise level on a logarithmic axis."
        points={curves.map((c) => ({
          x: c.sigma,
          y: c.cIn,
          reading: `σ = ${say(c.sigma)}: c_skip ${say(c.cSkip)}, c_out ${say(c.cOut)}, c_in ${say(c.cIn)}`,
        }))}
      />
      <PlotFigure
        drawing={target}
        alt="How much of the network’s target is noise and how much is picture, against the noise level."
      />
    </Exhibit>
  );
});

function say(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1000) return value.toLocaleString('en', { maximumFractionDigits: 0 });
  const digits = size < 0.001 ? value.toExponential(1) : `${Number(value.toPrecision(3))}`;
  return digits.replaceAll('-', '−');
}
