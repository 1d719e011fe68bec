import './own-film.css';
import { useMemo, useState } from 'react';
import { ClipCards } from '#islands/curation/ClipCards.tsx';
import { FilmChooser } from '#islands/curation/FilmChooser.tsx';
import { filmClock, filmReading, textReading } from '#islands/curation/film-reading.ts';
import { dropStillest } from '#islands/curation/still-clips.ts';
import { TextLooker } from '#islands/curation/TextLooker.tsx';
import { useFilmText } from '#islands/curation/use-film-text.ts';
import { canDecodeFrames, noFrames } from '#islands/curation/look-through.ts';
import { useOwnFilm } from '#islands/curation/use-own-film.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { save } from '#islands/save.ts';
import { Slider } from '#islands/Slider.tsx';
import { ownFilmPlot } from './own-film.plot.ts';

const tried = [0, 12.5, 25, 50]; // percent: the levels of the paper
const paper = tried.indexOf(25);

/** Cut a film of one's own into clips, score them, and see which a filter on motion drops. */
export default figure(function OwnFilm() {
  const own = useOwnFilm();
  const { film } = own;
  const textLook = useFilmText(film.bytes);
  const { areas } = textLook.text;
  const [level, setLevel] = useState(paper);
  const percent = tried[level];
  const clips = film.found?.clips;
  const fallen = useMemo(() => dropStillest(clips ?? [], percent / 100), [clips, percent]);
  const timed = useMemo(
    () => clips?.map((clip, k) => ({ ...clip, dropped: fallen.drops[k] })) ?? [],
    [clips, fallen],
  );
  const drawing = useMemo(
    () => ownFilmPlot(timed, film.seen.end, fallen.threshold),
    [timed, film.seen.end, fallen],
  );
  const there = timed.length > 0;

  return (
    <Exhibit
      title="What would a curator make of your film?"
      badge="computed"
      evidence="film-analysis.ts on every frame, in this page: boundaries by a cascade of our own settings, since the paper prints none; motion by Farnebäck’s flow at 2 looks a second, in pixels of a picture 160 wide, as the score above is defined. The looks are simple measures and no aesthetics score. Text is looked for if you ask, by the detector of the figure on text, in the first, the middle and the last frame of each clip, 512 wide at most."
      reading={`${filmReading(film, fallen, percent)} ${textReading(textLook.text)}`.trim()}
      waits={!there}
      controls={
        <>
          <FilmChooser {...own} />
          {there && (
            <Slider
              label="Drop the clips that move least"
              value={level}
              onChange={setLevel}
              min={0}
              max={tried.length - 1}
              show={(value) => `${tried[value]} %`}
              marks={[{ value: paper, label: 'the paper' }]}
            />
          )}
          {there &&
            film.looking.is === 'over' &&
            (canDecodeFrames() ? (
              <TextLooker {...textLook} clips={timed} />
            ) : (
              <p>Text in the clips: {noFrames}</p>
            ))}
        </>
      }
      table={
        there
          ? {
              columns: [
                { label: 'Clip' },
                { label: 'From', unit: 's' },
                { label: 'To', unit: 's' },
                { label: 'Motion', unit: 'px' },
                { label: 'Colourfulness' },
                { label: 'Contrast' },
                { label: 'Sharpness' },
                { label: 'Text area', unit: '%' },
                { label: 'Dropped' },
              ],
              rows: timed.map((clip, k) => [
                k + 1,
                clip.start,
                clip.end,
                scoreOf(clip.motion),
                scoreOf(clip.colourfulness),
                scoreOf(clip.contrast),
                scoreOf(clip.sharpness),
                scoreOf(100 * (areas[k] ?? NaN)),
                clip.dropped ? 'yes' : 'no',
              ]),
            }
          : undefined
      }
      actions={
        there && (
          <button
            type="button"
            onClick={() => {
              const { name, about, seen, found } = film;
              const data = {
                name,
                ...about,
                seen,
                boundaries: found?.boundaries,
                clips: timed,
                text: areas,
              };
              save(JSON.stringify(data, null, 2), 'application/json', 'clips.json');
            }}
          >
            Save clips (JSON)
          </button>
        )
      }
    >
      {there ? (
        <>
          <PlotFigure
            drawing={drawing}
            alt="The clips of the film in time: each as wide as it lasts and as high as it moves; what the filter drops is pale."
            points={timed.map((clip, k) => ({
              x: (clip.start + clip.end) / 2,
              y: scoreOf(clip.motion) ?? 0,
              reading: `Clip ${k + 1}, ${filmClock(clip.start)} to ${filmClock(clip.end)}: ${Number.isNaN(clip.motion) ? 'not scored' : `${clip.motion.toFixed(2)} px`}${clip.dropped ? ', dropped' : ''}`,
            }))}
          />
          <ClipCards clips={timed} drops={fallen.drops} areas={areas} reel={film.reel} />
        </>
      ) : (
        <ol className="film-steps">
          <li>The film is decoded here, frame by frame. It is not sent anywhere.</li>
          <li>
            Where the picture changes at once or by and by, one clip ends and the next begins.
          </li>
          <li>Twice a second the motion is measured, and the colours, contrast and sharpness.</li>
          <li>You choose how many of the clips that move least are dropped, and see which.</li>
        </ol>
      )}
    </Exhibit>
  );
});

/** A score as a table holds it: nothing where there was too little to measure. */
function scoreOf(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
