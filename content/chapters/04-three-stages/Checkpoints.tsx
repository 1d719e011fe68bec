import { useMemo, useState } from 'react';
import { flicker } from '#algorithms/miniature/film-motion.ts';
import { filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { Loading } from '#islands/Loading.tsx';
import { figure } from '#islands/figure.tsx';
import { FilmActions } from '#islands/film/FilmActions.tsx';
import { FilmBar } from '#islands/film/FilmBar.tsx';
import { useLinkedFrame } from '#islands/film/use-linked-frame.ts';
import { FilmStrips, type ShownFilm } from '#islands/film/FilmStrips.tsx';
import { useRecordedFilms } from '#islands/miniature/use-recorded-films.ts';
import papers from '../../data/miniature-checkpoints-5.json' with { type: 'json' };
import { CAPTION, moments } from './moments.ts';

/** One caption and one seed, filmed by the miniature as it stood at six moments of its training. */
export default figure(function Checkpoints() {
  const { pixels, waiting, load, press, pressed } = useRecordedFilms(
    'miniature-checkpoints-5',
    papers.bytes,
  );
  const [step, setStep] = useState(0);
  useLinkedFrame({ step, frames: filmFrames, onStep: setStep, bring: load });
  const films = useMemo(() => shownFilms(pixels), [pixels]);
  // The flow behind it takes too long to be found again for every frame that is played.
  const flickers = useMemo(() => films.map(({ film }) => flicker(film.pixels)), [films]);
  const [, ofPictures] = flickers;
  const [last] = flickers.slice(-1);

  return (
    <Exhibit
      title="What did each stage teach the miniature?"
      badge="recorded"
      evidence="The same caption, the same noise (seed 7), 20 steps, guidance 2, from weights kept during training: npm run train, then npm run record:miniature, seed 23. A model of pictures makes every frame by itself."
      reading={
        films.length > 0
          ? `“${CAPTION}”: moved along its own motion, the film of the picture model still changes by ${ofPictures.toFixed(3)} from frame to frame, that of the finished film model by ${last.toFixed(3)}. Black to white is 1.`
          : undefined
      }
      waits={films.length === 0}
      actions={films.length > 0 && <FilmActions films={films} name="checkpoints" />}
      controls={
        <>
          {films.length === 0 && (
            <button type="button" onClick={press}>
              Load the films to play them
            </button>
          )}
          <Loading {...waiting} />
          {films.length > 0 && (
            <FilmBar films={films} step={step} onStep={setStep} focused={pressed} />
          )}
        </>
      }
      table={
        films.length > 0
          ? {
              columns: [
                { label: 'Moment' },
                { label: 'Change along its motion', unit: 'black to white = 1' },
              ],
              rows: films.map(({ title }, k) => [title, flickers[k]]),
            }
          : undefined
      }
    >
      {films.length > 0 && <FilmStrips films={films} step={step} onStep={setStep} />}
    </Exhibit>
  );
});

function shownFilms(pixels: ReadonlyMap<string, Float32Array> | undefined): ShownFilm[] {
  return moments.flatMap(({ name, what, steps }) => {
    const film = pixels?.get(name);
    if (!film) return [];
    const frames = film.length / (pictureSide * pictureSide * 3);
    const title = `${what}, ${steps.toLocaleString('en')} steps`;
    return [{ title, describes: CAPTION, film: { frames, size: pictureSide, pixels: film } }];
  });
}
