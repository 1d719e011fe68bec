import { useMemo, useState } from 'react';
import { guidanceEffect, guidedSamples } from '#algorithms/diffusion/guided-samples.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { rampPlot, toyFilmPlot } from './guidance-ramp.plot.ts';
import { ramps } from './ramps.ts';
import { asked, toys } from './toy.ts';

const PER_FRAME = 24;
const clouds = toys['one cloud'];

/** Choose a statement, then a frame: its scale, and what that scale does to a toy. */
export default figure(function GuidanceRamp() {
  const [name, setName] = useState(ramps[0].name);
  const [frame, setFrame] = useState(14);

  const ramp = ramps.find((each) => each.name === name) ?? ramps[0];
  const at = Math.min(frame, ramp.scales.length);
  const w = ramp.scales[at - 1];
  const film = useMemo(
    () =>
      ramp.scales.map((scale, i) => {
        const points = guidedSamples({ clouds, label: asked, w: scale, count: PER_FRAME });
        return { frame: i + 1, points, ...guidanceEffect(points, clouds, asked) };
      }),
    [ramp],
  );
  const scales = useMemo(() => rampPlot(ramps, ramp, at), [ramp, at]);
  const samples = useMemo(() => toyFilmPlot(film, clouds[0], at), [film, at]);
  const { pull, spreadAlong } = film[at - 1];

  return (
    <Exhibit
      title="How firmly is each frame guided?"
      badge="reported"
      evidence="The scales are those of guidance-ranges.json and of App. E.4. The samples below them are computed: in every frame the same two clouds as in the figure before, from the same starts."
      reading={`${ramp.name}: frame ${at} of ${ramp.scales.length}${ramp.framesStated ? '' : ' (drawn for 14, none is stated)'} is guided with w\u00a0=\u00a0${w.toFixed(2)}. On the toy that leaves a spread of ${spreadAlong.toFixed(2)}, ${fromCentre(pull)}.`}
      controls={
        <>
          <Choice
            label="Where it is stated"
            options={ramps.map((each) => each.name)}
            value={name}
            onChange={setName}
          />
          <Slider
            label="Frame"
            value={at}
            onChange={setFrame}
            min={1}
            max={ramp.scales.length}
            show={(value) => `${value} of ${ramp.scales.length}`}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Frame' },
          { label: 'Scale w' },
          { label: 'Toy: mean beyond the centre' },
          { label: 'Toy: spread' },
        ],
        rows: film.map((each, i) => [each.frame, ramp.scales[i], each.pull, each.spreadAlong]),
      }}
    >
      <PlotFigure
        drawing={scales}
        alt="The guidance scale over the frames: straight lines that rise for SVD, SVD-XT and diffusers, a triangle for SV3D, a level line for the measurement of FVD."
        points={ramp.scales.map((scale, i) => ({
          x: i + 1,
          y: scale,
          reading: `frame ${i + 1}: w = ${scale.toFixed(2)}`,
        }))}
      />
      <PlotFigure
        drawing={samples}
        alt="For each frame the samples of the toy as short lines. Where the scale is larger they stand closer together and lower, farther from the other class."
      />
    </Exhibit>
  );
});

function fromCentre(pull: number): string {
  const far = Math.abs(pull).toFixed(2);
  if (far === '0.00') return 'on the centre';
  return `${far} ${pull < 0 ? 'short of' : 'beyond'} the centre`;
}
