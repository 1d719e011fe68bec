import { useMemo, useState } from 'react';
import {
  augmentWithNoise,
  conditioningNoise,
  defaultCondAug,
} from '#algorithms/diffusion/noise-augmentation.ts';
import {
  densityOverLogSigma,
  shareAbove,
  sigmaQuantile,
} from '#algorithms/diffusion/noise-distribution.ts';
import { logSpaced } from '#algorithms/log-spaced.ts';
import { peakSignalToNoise } from '#algorithms/peak-signal-to-noise.ts';
import { enlargedDifference, fillPixelRange, shadeStep } from '#algorithms/pixel-range.ts';
import { seededRandom } from '#algorithms/random.ts';
import { scenes, smallPicture, type Scene } from '#algorithms/small-picture.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { conditioningNoisePlot } from './conditioning-noise.plot.ts';
import { NoisyPictures } from './NoisyPictures.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';

const SIDE = 32;
const SEED = 23;
const TIMES = 10;
const visit = (sigma: number) => ({
  sigma,
  density: densityOverLogSigma(sigma, conditioningNoise),
});
const bell = logSpaced(0.004, 1, 120).map(visit);
const median = sigmaQuantile(0.5, conditioningNoise);
const strengths = [...logSpaced(0.005, 0.5, 59), defaultCondAug, median].toSorted((a, b) => a - b);

/** Move the noise on the given picture, and see what is left and how often training saw it so. */
export default figure(function ConditioningNoise() {
  const [scene, setScene] = useState<Scene>('ball');
  const [place, setPlace] = useState(strengths.indexOf(defaultCondAug));
  const sigma = strengths[place];

  const picture = useMemo(() => fillPixelRange(smallPicture(scene, SIDE)), [scene]);
  const noisy = useMemo(
    () => ({ ...picture, values: augmentWithNoise(picture.values, sigma, seededRandom(SEED)) }),
    [picture, sigma],
  );
  const drawing = useMemo(
    () => conditioningNoisePlot(bell, visit(sigma), visit(defaultCondAug)),
    [sigma],
  );
  const quieter = 100 * (1 - shareAbove(sigma, conditioningNoise));
  const fidelity = peakSignalToNoise(picture.values, noisy.values, 2);

  return (
    <Exhibit
      title="How much of the picture is withheld?"
      badge="computed"
      evidence="ln σ_c ~ N(−3, 0.5²), App. D.4; the released strength is cond_aug of simple_video_sample.py. The picture is a drawing of this book with values from −1 to 1 under noise of seed 23."
      reading={`A noise of ${sigma.toFixed(4)} on the ${scene} is ${(sigma / shadeStep).toFixed(2)} of 255 steps of brightness strong and leaves a PSNR of ${fidelity.toFixed(1)} dB. Training showed a quieter picture in ${quieter.toFixed(1)}\u00a0% of its draws.`}
      controls={
        <>
          <Slider
            label="Strength of the noise"
            value={place}
            onChange={setPlace}
            min={0}
            max={strengths.length - 1}
            show={(at) => strengths[at].toFixed(4)}
            marks={[
              { value: strengths.indexOf(defaultCondAug), label: 'released' },
              { value: strengths.indexOf(median), label: 'median' },
            ]}
          />
          <Choice label="Picture" options={scenes} value={scene} onChange={setScene} />
        </>
      }
      table={{
        columns: [{ label: 'Strength' }, { label: 'Draws per unit of its logarithm' }],
        rows: bell.map((each) => [each.sigma, each.density]),
      }}
    >
      <TwoWidths
        draw={(narrow) => (
          <NoisyPictures
            clean={picture}
            noisy={noisy}
            noise={enlargedDifference(noisy, picture, TIMES)}
            times={TIMES}
            narrow={narrow}
          />
        )}
      />
      <PlotFigure
        drawing={drawing}
        alt="A bell curve over the strength of the noise on a logarithmic axis, with its middle near 0.05. The strength of the released code, 0.02, lies far down its left side."
      />
    </Exhibit>
  );
});
