import { useMemo, useState } from 'react';
import { drawnPicture } from '#algorithms/miniature/drawn-picture.ts';
import { enlargementPercent } from '#algorithms/miniature/film-measures.ts';
import { filmCamera } from '#algorithms/miniature/camera-motion.ts';
import { cameraSetting } from '#algorithms/miniature/camera-setting.ts';
import type { Camera } from '#algorithms/miniature/film-order.ts';
import { figure } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { unfinished, useFilms } from '#islands/miniature/use-films.ts';
import { usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';
import { Slider } from '#islands/Slider.tsx';
import { numbersFrozen, numbersOfEach, sayCamera } from './camera-adapters.ts';
import { drawings, pictureOrder, sayDrawing } from './filming.ts';

const weights = ['eyes', 'picture', 'static', 'pan', 'zoom'] as const;
const cameras = ['static', 'pan', 'zoom'] as const;
const labels: Record<Camera, string> = {
  static: 'Adapter “static”',
  pan: 'Adapter “pan right”',
  zoom: 'Adapter “zoom in”',
};
const drawing = drawings['red disc'];
const what = sayDrawing(drawing);
const picture = drawnPicture(drawing);
const first = { static: 0, pan: 1, zoom: 0 };
const FIRST_SEED = 9;

/** Switch the camera adapters on, blend them, and measure where the camera goes. */
export default figure(function CameraAdapters() {
  const [strengths, setStrengths] = useState<Record<Camera, number>>(first);
  const [seed, setSeed] = useState(FIRST_SEED);
  const films = useFilms(ordersFor(first, FIRST_SEED), weights);
  const waiting = unfinished(films.filming);
  const measured = useMemo(
    () => (waiting ? undefined : films.pixels?.map((film) => filmCamera(film))),
    [films.pixels, waiting],
  );
  const used = cameras.filter((camera) => strengths[camera] > 0);
  const blend = cameras.map((camera) => `${camera} ${strengths[camera].toFixed(1)}`).join(', ');
  function ask(next: Record<Camera, number>, nextSeed: number) {
    setStrengths(next);
    setSeed(nextSeed);
    films.start(ordersFor(next, nextSeed));
  }

  return (
    <FilmExhibit
      title="Where does the camera go?"
      evidence={`The miniature’s image-to-video model, ${usualSettings.steps} steps, told ten frames a second and a motion bucket of ${cameraSetting.micro.motionBucket}, guidance from ${cameraSetting.guidance[0]} to ${cameraSetting.guidance.at(-1)} along the frames, both films from the same noise. Adapters stand beside the guess that sees the picture, none beside the other. The camera’s motion is the pan and zoom under which most pixels of the film agree. The parameters are those of the weight files.`}
      reading={
        films.pixels &&
        (measured
          ? `Seed ${seed}, ${blend}: the camera goes ${sayCamera(measured[1])}; without adapters it goes ${sayCamera(measured[0])}. ${sayNumbers(used.length)}`
          : `The film with ${blend}, seed ${seed}, is not finished. ${sayNumbers(used.length)}`)
      }
      films={films}
      orders={ordersFor(strengths, seed)}
      weights={weights}
      words={[
        { title: 'Without adapters', describes: `a film that goes on from ${what}` },
        { title: 'With adapters', describes: `a film that goes on from ${what}, ${blend}` },
      ]}
      controls={
        <>
          {cameras.map((camera) => (
            <Slider
              key={camera}
              label={labels[camera]}
              value={strengths[camera]}
              min={0}
              max={2}
              step={0.1}
              onChange={(value) => ask({ ...strengths, [camera]: value }, seed)}
              show={(value) => value.toFixed(1)}
              marks={[
                { value: 0, label: 'off' },
                { value: 1, label: 'as trained' },
              ]}
            />
          ))}
          <SeedSlider seed={seed} onChange={(next) => ask(strengths, next)} />
        </>
      }
      table={
        measured && {
          columns: [
            { label: 'Film' },
            { label: 'Camera right', unit: 'px per frame' },
            { label: 'Camera down', unit: 'px per frame' },
            { label: 'Enlargement', unit: '% per frame' },
            { label: 'Numbers added' },
            { label: 'Numbers frozen' },
          ],
          rows: measured.map((motion, n) => [
            n === 0 ? 'without adapters' : blend,
            motion.panX,
            motion.panY,
            enlargementPercent(motion),
            n === 0 ? 0 : used.length * numbersOfEach,
            numbersFrozen,
          ]),
        }
      }
    />
  );
});

function ordersFor(strengths: Record<Camera, number>, seed: number) {
  const order = { ...pictureOrder(picture, seed), ...cameraSetting };
  return [order, { ...order, cameras: strengths }];
}

function sayNumbers(used: number): string {
  const all = numbersFrozen.toLocaleString('en');
  if (used === 0) return `No adapter is in use beside the ${all} frozen numbers.`;
  const added = (used * numbersOfEach).toLocaleString('en');
  return `${used === 1 ? 'The adapter adds' : `The ${used} adapters add`} ${added} numbers to ${all} frozen ones.`;
}
