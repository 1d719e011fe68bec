import { useMemo, useState } from 'react';
import { constantGuidance } from '#algorithms/diffusion/guidance.ts';
import { drawnPicture } from '#algorithms/miniature/drawn-picture.ts';
import { distancePerFrame, saturationPerFrame } from '#algorithms/miniature/film-measures.ts';
import { Choice } from '#islands/Choice.tsx';
import { figure } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { unfinished, useFilms } from '#islands/miniature/use-films.ts';
import { usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { alongFramesPlot } from './along-frames.plot.ts';
import { drawings, pictureOrder, sayDrawing } from './filming.ts';
import { filmRamps } from './ramps.ts';

const weights = ['eyes', 'picture'] as const;
const drawing = drawings['white cross'];
const what = sayDrawing(drawing);
const picture = drawnPicture(drawing);
const [ofPicture] = saturationPerFrame(picture);
const [firstRamp] = filmRamps;
const FIRST = { w: 7, seed: 7 };

/** One scale for all frames against a scale for each: the two films, measured frame by frame. */
export default figure(function GuidedFilms() {
  const [name, setName] = useState(firstRamp.name);
  const [{ w, seed }, setNumbers] = useState(FIRST);
  const ramp = filmRamps.find((each) => each.name === name) ?? firstRamp;
  const scales = useMemo(() => [constantGuidance(usualSettings.frames, w), ramp.scales], [w, ramp]);
  const films = useFilms(
    ordersFor(constantGuidance(usualSettings.frames, FIRST.w), firstRamp.scales, FIRST.seed),
    weights,
  );
  const waiting = unfinished(films.filming);
  const measured = useMemo(() => films.pixels?.map(measure), [films.pixels]);
  const finished = waiting ? undefined : measured;
  const drawn = useMemo(() => drawnFrom(scales, measured), [scales, measured]);
  function ask(nextName: string, nextW: number, nextSeed: number) {
    setName(nextName);
    setNumbers({ w: nextW, seed: nextSeed });
    const next = filmRamps.find((each) => each.name === nextName) ?? firstRamp;
    const constant = constantGuidance(usualSettings.frames, nextW);
    films.start(ordersFor(constant, next.scales, nextSeed));
  }

  return (
    <FilmExhibit
      title="What does guidance along the frames do to a film?"
      evidence={`The miniature’s image-to-video model, ${usualSettings.steps} steps, both films from the same noise. Saturation: largest minus smallest channel. Distance: mean difference from the given picture, black to white being 1; what moves counts as well.`}
      reading={
        measured &&
        (waiting
          ? `The films with w = ${w.toFixed(1)} in every frame and with “${name}”, seed ${seed}, are not finished.`
          : `Seed ${seed}, from the first frame to the last: with w = ${w.toFixed(1)} everywhere the saturation goes ${fromTo(measured[0].saturation)} and the distance ${fromTo(measured[0].distance)}; with “${name}” they go ${fromTo(measured[1].saturation)} and ${fromTo(measured[1].distance)}. The picture’s saturation is ${ofPicture.toFixed(3)}.`)
      }
      films={films}
      orders={ordersFor(scales[0], scales[1], seed)}
      weights={weights}
      words={[
        {
          title: `w = ${w.toFixed(1)}`,
          describes: `a film that goes on from ${what}`,
        },
        { title: name, describes: `a film that goes on from ${what}` },
      ]}
      controls={
        <>
          <Choice
            label="Along the frames"
            options={filmRamps.map((each) => each.name)}
            value={name}
            onChange={(next) => ask(next, w, seed)}
          />
          <Slider
            label="The same scale in every frame"
            value={w}
            min={1}
            max={8}
            step={0.5}
            onChange={(next) => ask(name, next, seed)}
            show={(value) => value.toFixed(1)}
            marks={[
              { value: 2.5, label: 'SVD’s last' },
              { value: 7, label: 'FVD' },
            ]}
          />
          <SeedSlider seed={seed} onChange={(next) => ask(name, w, next)} />
        </>
      }
      table={
        finished && {
          columns: [
            { label: 'Frame' },
            ...['the same', 'along the frames'].flatMap((film) =>
              ['Scale w', 'Saturation', 'Distance'].map((label) => ({
                label: `${label}, ${film}`,
              })),
            ),
          ],
          rows: scales[0].map((_, i) => [
            i + 1,
            ...finished.flatMap(({ saturation, distance }, n) => [
              scales[n][i],
              saturation[i],
              distance[i],
            ]),
          ]),
        }
      }
    >
      {drawn.map(({ alt, drawing: plot }) => (
        <PlotFigure key={alt} drawing={plot} alt={alt} />
      ))}
    </FilmExhibit>
  );
});

function ordersFor(constant: readonly number[], along: readonly number[], seed: number) {
  const order = pictureOrder(picture, seed);
  return [
    { ...order, guidance: constant },
    { ...order, guidance: along },
  ];
}

function measure(film: Float32Array) {
  return { saturation: saturationPerFrame(film), distance: distancePerFrame(picture, film) };
}

function drawnFrom(
  [constant, ramp]: readonly (readonly number[])[],
  measured: readonly ReturnType<typeof measure>[] = [],
) {
  const [left, right] = measured;
  if (!left || !right) return [];
  return [
    {
      alt: 'The guidance scale of each frame: a level dashed line, and the chosen scales.',
      drawing: alongFramesPlot({ label: 'guidance scale w', constant, ramp, named: true }),
    },
    {
      alt: 'The saturation of each frame of the two films, and that of the given picture.',
      drawing: alongFramesPlot({
        ...{ label: 'saturation', constant: left.saturation, ramp: right.saturation },
        picture: ofPicture,
      }),
    },
    {
      alt: 'The distance of each frame of the two films from the given picture.',
      drawing: alongFramesPlot({
        ...{
          label: 'distance from the picture',
          constant: left.distance,
          ramp: right.distance,
          last: true,
        },
      }),
    },
  ];
}

function fromTo(values: readonly number[]): string {
  return `from ${values[0].toFixed(3)} to ${values[values.length - 1].toFixed(3)}`;
}
