import { useMemo, useState } from 'react';
import { motionOfBucket } from '#algorithms/miniature/bucket-motion.ts';
import { meanFlow } from '#algorithms/miniature/film-measures.ts';
import { choices } from '#algorithms/miniature/scene.ts';
import { Choice } from '#islands/Choice.tsx';
import { figure } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { useFilmLog } from '#islands/miniature/use-film-log.ts';
import { useFilms } from '#islands/miniature/use-films.ts';
import { captionOrder, usualSettings } from '#islands/miniature/usual-order.ts';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { motionKnobs } from './motion-knobs.plot.ts';

const captions: Record<string, string> = {
  stands: 'a plain yellow square moving left over sea',
  pans: 'a plain yellow square resting on sea, camera pan left',
};
const cameras = Object.keys(captions);
const rates = choices.framesPerSecond.map(String);
const weights = ['eyes', 'films'] as const;
const SEED = 7;
const FIRST = { camera: 'pans', rate: 10, bucket: 60 };
type Knobs = typeof FIRST;

/** Tell the miniature another frame rate or motion bucket, and measure what moves. */
export default figure(function MotionKnobs() {
  const [knobs, setKnobs] = useState(FIRST);
  const films = useFilms([orderOf(FIRST)], weights);
  const log = useFilmLog(films, [nameOf(knobs)], (pixels) => ({
    ...knobs,
    motion: meanFlow(pixels),
  }));
  const now = log.get(nameOf(knobs));
  const made = useMemo(() => [...log.values()], [log]);
  const drawing = useMemo(() => motionKnobs(made), [made]);

  function ask(next: Knobs) {
    setKnobs(next);
    films.start([orderOf(next)]);
  }

  return (
    <FilmExhibit
      title="Does the film move as much as it is told to?"
      evidence={`The miniature, seed ${SEED}, ${usualSettings.steps} steps, guidance ${usualSettings.guidance}. Motion is the mean length of the optical flow.`}
      reading={
        films.pixels &&
        (now
          ? `Told “${nameOf(knobs)}”, ${motionOfBucket(knobs.bucket).toFixed(2)} pixels a frame, the miniature made a film in which the average pixel moves ${now.motion.toFixed(2)}.`
          : `Not filmed to the end yet: ${nameOf(knobs)}.`)
      }
      films={films}
      orders={[orderOf(knobs)]}
      weights={weights}
      words={[{ title: nameOf(knobs), describes: captions[knobs.camera] }]}
      controls={
        <>
          <Choice
            label="Camera"
            options={cameras}
            value={knobs.camera}
            onChange={(camera) => ask({ ...knobs, camera })}
          />
          <Choice
            label="Frames per second"
            options={rates}
            value={`${knobs.rate}`}
            onChange={(rate) => ask({ ...knobs, rate: Number(rate) })}
          />
          <Slider
            label="Motion bucket"
            value={knobs.bucket}
            min={0}
            max={255}
            step={5}
            onChange={(bucket) => ask({ ...knobs, bucket })}
          />
        </>
      }
      table={
        made.length === 0
          ? undefined
          : {
              columns: [
                { label: 'Camera' },
                { label: 'Frames per second' },
                { label: 'Motion bucket' },
                { label: 'Asked for', unit: 'px per frame' },
                { label: 'Measured', unit: 'px per frame' },
              ],
              rows: made.map(({ camera, rate, bucket, motion }) => [
                ...[camera, rate, bucket, motionOfBucket(bucket), motion],
              ]),
            }
      }
    >
      <PlotFigure
        drawing={drawing}
        alt="Measured motion over the motion bucket for each film made so far."
      />
    </FilmExhibit>
  );
});

function orderOf({ camera, rate, bucket }: Knobs) {
  // The network is told one less than the rate, as SVD's is.
  const micro = { framesPerSecond: rate - 1, motionBucket: bucket };
  return { ...captionOrder(captions[camera], SEED), micro };
}

function nameOf({ camera, rate, bucket }: Knobs): string {
  return `camera ${camera}, ${rate} frames per second, bucket ${bucket}`;
}
