import { useMemo, useState } from 'react';
import { alphaBlend, blendWeight } from '#algorithms/alpha-blend.ts';
import { seededRandom } from '#algorithms/random.ts';
import { meanJump, temporalConvolution } from '#algorithms/temporal-convolution.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { alphaBlendPlot } from './alpha-blend.plot.ts';

const random = seededRandom(23);
// What a block makes of each of 14 frames when none of them knows of the others.
const alone = Array.from({ length: 14 }, () => random.normal());
const together = temporalConvolution(alone, [1 / 3, 1 / 3, 1 / 3]);

/** Move the mix factor from time alone to frames alone. */
export default figure(function AlphaBlend() {
  const [mixFactor, setMixFactor] = useState(0.5);

  const alpha = blendWeight(mixFactor);
  const frames = useMemo(() => {
    const blend = alphaBlend(alone, together, blendWeight(mixFactor));
    return alone.map((spatial, t) => ({
      frame: t + 1,
      spatial,
      temporal: together[t],
      blend: blend[t],
    }));
  }, [mixFactor]);
  const drawing = useMemo(() => alphaBlendPlot(frames), [frames]);
  const jump = meanJump(frames.map(({ blend }) => blend));

  return (
    <Exhibit
      title="How much time does a block let in?"
      badge="computed"
      evidence="alpha-blend.ts. One channel at one place over 14 frames, drawn at random (seed 23); the temporal branch is a kernel of three equal weights, where a trained one has learned its own."
      reading={`A mix factor of ${mixFactor.toFixed(1)} gives α = ${alpha.toFixed(3)}: ${percent(alpha)} of the spatial branch, ${percent(1 - alpha)} of the temporal one. From frame to frame the blend jumps by ${jump.toFixed(2)} on average, the spatial branch by ${meanJump(alone).toFixed(2)}.`}
      controls={
        <Slider
          label="Mix factor"
          value={mixFactor}
          onChange={setMixFactor}
          min={-5}
          max={5}
          step={0.1}
          show={(value) => `${value.toFixed(1)}, α = ${blendWeight(value).toFixed(3)}`}
          marks={[{ value: 0.5, label: 'SVD’s start' }]}
        />
      }
      table={{
        columns: [
          { label: 'Frame' },
          { label: 'Spatial branch' },
          { label: 'Temporal branch' },
          { label: 'Blend' },
        ],
        rows: frames.map(({ frame, spatial, temporal, blend }) => [
          frame,
          spatial,
          temporal,
          blend,
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="One value over 14 frames: the spatial branch jumps up and down, the temporal branch is calm, and the blend lies between them."
        points={frames.map(({ frame, blend }) => ({
          x: frame,
          y: blend,
          reading: `frame ${frame}: blend ${blend.toFixed(2)}`,
        }))}
      />
    </Exhibit>
  );
});

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
