import { useState } from 'react';
import { blockAverage } from '#algorithms/block-average.ts';
import { augmentWithNoise } from '#algorithms/diffusion/noise-augmentation.ts';
import { svdScaling } from '#algorithms/diffusion/preconditioning.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import { seededRandom } from '#algorithms/random.ts';
import { asTones, smallPicture } from '#algorithms/small-picture.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { Toggle } from '#islands/Toggle.tsx';
import { inDigits } from './digits.ts';
import { Cells } from './Cells.tsx';

const SMALLEST = 12;
const SEED = 23;
const blocks = [1, 2, 4];
const clean = blocks.map((block) => smallPicture('ball', SMALLEST * block));
const levels = logSpaced(0.1, 10, 41);
const START = 23;

/** The same scene at three sizes under the same noise, and what averaging gets back. */
export default figure(function BiggerPicture() {
  const [place, setPlace] = useState(START);
  const [growing, setGrowing] = useState(false);

  const sigma = levels[place];
  const pictures = blocks.map((block, k) => {
    const own = growing ? sigma * block : sigma;
    const values = augmentWithNoise(clean[k].values, own, seededRandom(SEED));
    return { block, sigma: own, left: own / block, noisy: { ...clean[k], values } };
  });
  const [small, , large] = pictures;

  return (
    <Exhibit
      title="Why does a larger picture need louder noise?"
      badge="computed"
      evidence="A drawing of this book at three sizes, each with mean 0 and variance 1, under independent noise for each cell (seed 23). The second three are the means of blocks of cells."
      reading={`The largest picture wears σ\u00a0=\u00a0${inDigits(large.sigma, 2)}; averaging its cells four by four leaves noise of ${inDigits(large.left, 2)}. The smallest wears and keeps σ\u00a0=\u00a0${inDigits(small.sigma, 2)}.`}
      controls={
        <>
          <Slider
            label="Noise level"
            value={place}
            onChange={setPlace}
            min={0}
            max={levels.length - 1}
            show={(at) => `σ = ${inDigits(levels[at], 2)}`}
          />
          <Toggle label="Let the noise grow with the side" value={growing} onChange={setGrowing} />
        </>
      }
      table={{
        columns: [
          { label: 'Side', unit: 'cells' },
          { label: 'Noise level σ' },
          { label: 'Block g', unit: 'cells' },
          { label: 'Noise left, σ/g' },
        ],
        rows: pictures.map(({ noisy, block, sigma, left }) => [noisy.width, sigma, block, left]),
      }}
    >
      {pictures.map(({ noisy, sigma }) => (
        <Cells
          key={noisy.width}
          picture={asTones(noisy, 1 / svdScaling(sigma).cIn)}
          lines={[`${noisy.width} × ${noisy.width}`, `σ = ${inDigits(sigma, 2)}`]}
          alt={`The ball drawn with ${noisy.width} by ${noisy.width} cells under noise of ${inDigits(sigma, 2)}.`}
        />
      ))}{' '}
      {pictures.map(({ noisy, block, left }) => (
        <Cells
          key={block}
          picture={asTones(blockAverage(noisy, block), 1 / svdScaling(left).cIn)}
          lines={[
            block === 1 ? 'as it is' : `${block} × ${block} averaged`,
            `noise ${inDigits(left, 2)}`,
          ]}
          alt={`The same, averaged over ${block} by ${block} cells: noise of ${inDigits(left, 2)} is left.`}
        />
      ))}
    </Exhibit>
  );
});
