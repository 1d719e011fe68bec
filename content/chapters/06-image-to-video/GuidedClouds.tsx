import { useMemo, useState } from 'react';
import { guidanceEffect, guidedSamples } from '#algorithms/diffusion/guided-samples.ts';
import type { GuidanceEffect } from '#algorithms/diffusion/guided-samples.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { guidedCloudsPlot } from './guided-clouds.plot.ts';
import { asked, toys, type Toy } from './toy.ts';

const COUNT = 150;
const names: Toy[] = ['one cloud', 'three clouds'];

/** Turn up the guidance and watch samples of one class leave the other, and each other. */
export default figure(function GuidedClouds() {
  const [toy, setToy] = useState<Toy>('one cloud');
  const [w, setW] = useState(2.5);

  const clouds = toys[toy];
  const points = useMemo(
    () => guidedSamples({ clouds, label: asked, w, count: COUNT }),
    [clouds, w],
  );
  const effect = useMemo(() => guidanceEffect(points, clouds, asked), [points, clouds]);
  const drawing = useMemo(() => guidedCloudsPlot(clouds, points, asked), [clouds, points]);

  return (
    <Exhibit
      title="What does guidance do to the samples?"
      badge="computed"
      evidence="guided-samples.ts: the exact denoisers of a Gaussian mixture with and without its class, mixed by w, with Heun’s method on 30 steps. The starts are spread evenly, so that nothing in the numbers is chance."
      reading={`At w\u00a0=\u00a0${w.toFixed(1)} ${saySign(effect)}; along the line between the classes they are spread by ${effect.spreadAlong.toFixed(2)}, across it by ${effect.spreadAcross.toFixed(2)}. ${(100 * effect.obedience).toFixed(0)}\u00a0% look like the class that was asked for.${sayShares(toy, effect)}`}
      controls={
        <>
          <Slider
            label="Guidance scale w"
            value={w}
            onChange={setW}
            min={0}
            max={12}
            step={0.5}
            show={(value) => value.toFixed(1)}
            marks={[
              { value: 1, label: '1' },
              { value: 2.5, label: 'SVD’s end' },
              { value: 7, label: 'FVD test' },
              { value: 12, label: 'ablations' },
            ]}
          />
          <Choice label="The class asked for has" options={names} value={toy} onChange={setToy} />
        </>
      }
      table={{
        columns: [{ label: 'Sample' }, { label: 'First value' }, { label: 'Second value' }],
        rows: points.map(([x, y], k) => [k + 1, x, y]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Dots in the plane, samples of the class on the left, over circles that show where the data of both classes lie. With more guidance the dots move to the left, away from the other class, and stand closer together."
      />
    </Exhibit>
  );
});

function saySign({ pull }: GuidanceEffect): string {
  const side = pull < 0 ? 'on the other class’s side of' : 'beyond';
  return `the mean of ${COUNT} samples lies ${Math.abs(pull).toFixed(2)} ${side} the centre of the class`;
}

function sayShares(toy: Toy, { shares }: GuidanceEffect): string {
  if (toy === 'one cloud') return '';
  return ` The cloud nearest to the other class holds ${(100 * shares[0]).toFixed(0)}\u00a0% of them.`;
}
