import { useMemo, useState } from 'react';
import { filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import { Choice, linkedChoice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinked } from '#islands/figure.tsx';
import { FilmActions } from '#islands/film/FilmActions.tsx';
import { FilmBar } from '#islands/film/FilmBar.tsx';
import { FilmStrips, type ShownFilm } from '#islands/film/FilmStrips.tsx';
import { useLinkedFrame } from '#islands/film/use-linked-frame.ts';
import { useRecordedFilms } from '#islands/miniature/use-recorded-films.ts';
import { Loading } from '#islands/Loading.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import papers from '../../data/miniature-checkpoints-5.json' with { type: 'json' };
import {
  atEqualWork,
  begunFromNothing,
  begunFromPictures,
  filmStepsOfPictures,
} from './image-model-helps.ts';
import { imageModelHelpsPlot } from './image-model-helps.plot.ts';
import { CAPTION } from './moments.ts';

const [FILMS, ALL] = ['films', 'films and pictures'];
const [helped] = begunFromPictures.slice(-1);
const { helped: helpedAsLong, alone } = atEqualWork();
const sooner = begunFromPictures.find(({ heldOut }) => heldOut <= alone.heldOut) ?? helped;
const kept = { '1,400': '@1400', '3,600': '' }; // film steps, and what the weights of then are called
const whole = (steps: number) => Math.round(steps).toLocaleString('en');
const readings = {
  [FILMS]: `After ${whole(alone.step)} film steps the loss is ${helped.heldOut.toFixed(3)} with pictures first and ${alone.heldOut.toFixed(3)} from nothing; with pictures first ${whole(sooner.step)} steps bring it as low.`,
  [ALL]: `The pictures were as many frames as ${whole(filmStepsOfPictures)} film steps. After as much work as ${whole(alone.step)} film steps, pictures counted, the loss is ${helpedAsLong.heldOut.toFixed(3)} with pictures first and ${alone.heldOut.toFixed(3)} from nothing.`,
};

/** The miniature's film training begun from the image model and from nothing: losses and samples. */
export default figure(function ImageModelHelps() {
  const { pixels, waiting, load, press, pressed } = useRecordedFilms(
    'miniature-checkpoints-5',
    papers.bytes,
  );
  const [frame, setFrame] = useState(0);
  const [counted, setCounted] = useState(FILMS);
  const [after, setAfter] = useState('1,400');
  const filmSteps = {
    label: 'Film steps',
    options: Object.keys(kept),
    value: after,
    onChange(steps: string) {
      load();
      setAfter(steps);
    },
  };
  useLinked(linkedChoice(filmSteps)); // before its buttons are there, so that a link may bring them
  useLinkedFrame({ step: frame, frames: filmFrames, onStep: setFrame, bring: load });
  const films = useMemo(() => shownFilms(pixels, after), [pixels, after]);
  const curves = useMemo(() => {
    const before = counted === ALL ? filmStepsOfPictures : 0;
    const points = begunFromPictures.map(({ step, heldOut }) => ({ step: step + before, heldOut }));
    return [
      { name: 'pictures first', points },
      { name: 'from nothing', points: begunFromNothing },
    ];
  }, [counted]);
  const drawing = useMemo(() => imageModelHelpsPlot(curves), [curves]);

  return (
    <Exhibit
      title="Does it help to begin with pictures?"
      badge="recorded"
      evidence="Loss on 32 films never learned from; one training of each kind, so small differences say little. The films: one caption, seed 7, after as many film steps as are chosen. npm run train, then npm run record:miniature, seed 23."
      reading={readings[counted]}
      actions={films.length > 0 && <FilmActions films={films} name="image-model-helps" />}
      controls={
        <>
          <Choice label="Count" options={[FILMS, ALL]} value={counted} onChange={setCounted} />
          {films.length === 0 && (
            <button type="button" onClick={press}>
              Load a film of each
            </button>
          )}
          <Loading {...waiting} />
          {films.length > 0 && (
            <>
              <Choice {...filmSteps} linked={false} />
              <FilmBar films={films} step={frame} onStep={setFrame} focused={pressed} />
            </>
          )}
        </>
      }
      table={{
        columns: [
          { label: 'Film step' },
          { label: 'Pictures first', unit: 'loss' },
          { label: 'From nothing', unit: 'loss' },
        ],
        rows: begunFromNothing.map(({ step, heldOut }, row) => [
          step,
          begunFromPictures[row].heldOut,
          heldOut,
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Two falling curves of the loss on films not learned from: begun from the image model, and from nothing."
        points={curves.flatMap(({ name, points }) =>
          points.map(({ step, heldOut }) => ({
            ...{ x: step, y: heldOut },
            reading: `${name}: ${heldOut.toFixed(3)} after the work of ${whole(step)} film steps`,
          })),
        )}
      />
      {films.length > 0 && <FilmStrips films={films} step={frame} onStep={setFrame} />}
    </Exhibit>
  );
});

function shownFilms(
  pixels: ReadonlyMap<string, Float32Array> | undefined,
  after: string,
): ShownFilm[] {
  const [, at = ''] = Object.entries(kept).find(([steps]) => steps === after) ?? [];
  return [
    { stage: 'films', title: 'Pictures first' },
    { stage: 'films-from-nothing', title: 'From nothing' },
  ].flatMap(({ stage, title }) => {
    const film = pixels?.get(stage + at);
    const shown = film && { frames: filmFrames, size: pictureSide, pixels: film };
    return shown ? [{ title, describes: CAPTION, film: shown }] : [];
  });
}
