import { useState } from 'react';
import { augmentWithNoise } from '#algorithms/diffusion/noise-augmentation.ts';
import { sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import { signalToNoise } from '#algorithms/diffusion/noise-schedule.ts';
import { svdScaling } from '#algorithms/diffusion/preconditioning.ts';
import { seededRandom } from '#algorithms/random.ts';
import { asTones, scenes, smallPicture, type Scene } from '#algorithms/small-picture.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import distributions from '../../data/noise-distributions.json' with { type: 'json' };
import { inDigits } from './digits.ts';
import { Cells } from './Cells.tsx';

const SIDE = 24;
const SEED = 23;
const quantiles = { 'quiet (5 %)': 0.05, 'middle (50 %)': 0.5, 'loud (95 %)': 0.95 };
type Quantile = keyof typeof quantiles;
const quantileNames: Quantile[] = ['quiet (5 %)', 'middle (50 %)', 'loud (95 %)'];

const shortNames: Record<string, string> = {
  'i-ii-a': 'I and II-a',
  'ii-b': 'II-b',
  'iii-t2v': 'text, 576',
  'iii-i2v-base': 'picture, 320',
  'iii-i2v-high': 'picture, 576',
};
const stages = distributions.rows.filter(({ id }) => id in shortNames);

/** The same small picture as each stage of training would show it to the network. */
export default figure(function MedianPictures() {
  const [scene, setScene] = useState<Scene>('ball');
  const [at, setAt] = useState<Quantile>('middle (50 %)');

  const clean = smallPicture(scene, SIDE);
  const levels = stages.map((stage) => ({
    ...stage,
    sigma: sigmaQuantile(quantiles[at], stage),
  }));
  const [first, last] = [levels[0], levels[levels.length - 1]];

  return (
    <Exhibit
      title="What is left of a picture in each stage?"
      badge="computed"
      evidence="A drawing of this book with mean 0 and variance 1, under the same noise each time, only louder (seed 23). SVD adds its noise to latents, not to pictures; what is drawn is divided by √(1 + σ²), as the network sees it."
      reading={`The ${at.replace(/ \(.*/, '')} draw of I and II-a is σ\u00a0=\u00a0${inDigits(first.sigma, 3)}: noise makes ${percent(first.sigma)} of the variance that the network sees. In the last stage it is σ\u00a0=\u00a0${inDigits(last.sigma, 3)} and ${percent(last.sigma)} (the ${scene}).`}
      controls={
        <>
          <Choice label="Picture" options={scenes} value={scene} onChange={setScene} />
          <Choice
            label="Which draw of each stage"
            options={quantileNames}
            value={at}
            onChange={setAt}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Stage' },
          { label: 'σ' },
          { label: 'Signal to noise' },
          { label: 'Noise in the variance', unit: '%' },
        ],
        rows: levels.map(({ name, sigma }) => [
          name,
          sigma,
          signalToNoise(sigma),
          100 * noiseShare(sigma),
        ]),
      }}
    >
      <Cells picture={asTones(clean, 1)} lines={['clean', 'σ = 0']} alt={`The ${scene}, clean.`} />
      {levels.map(({ id, name, sigma }) => {
        const values = augmentWithNoise(clean.values, sigma, seededRandom(SEED));
        return (
          <Cells
            key={id}
            picture={asTones({ ...clean, values }, 1 / svdScaling(sigma).cIn)}
            lines={[shortNames[id], `σ = ${inDigits(sigma, 3)}`]}
            alt={`The ${scene} under noise of σ = ${inDigits(sigma, 3)}: ${name}.`}
          />
        );
      })}
    </Exhibit>
  );
});

function noiseShare(sigma: number): number {
  return 1 / (1 + signalToNoise(sigma));
}

function percent(sigma: number): string {
  return `${(100 * noiseShare(sigma)).toFixed(1)} %`;
}
