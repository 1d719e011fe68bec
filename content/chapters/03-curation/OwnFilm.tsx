import './own-film.css';
import { useMemo, useState } from 'react';
import { Choice } from '#islands/Choice.tsx';
import { ClipCards } from '#islands/curation/ClipCards.tsx';
import { FilmChooser } from '#islands/curation/FilmChooser.tsx';
import { filmReading, textReading } from '#islands/curation/film-reading.ts';
import { TextLooker } from '#islands/curation/TextLooker.tsx';
import { useFilmText } from '#islands/curation/use-film-text.ts';
import { canDecodeFrames, noFrames } from '#islands/curation/look-through.ts';
import { useOwnFilm, type OwnFilm } from '#islands/curation/use-own-film.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { save } from '#islands/save.ts';
import { Slider } from '#islands/Slider.tsx';
import { firstFinder, passNames } from './cut-finder.ts';
import { fateSaid, filmClips } from './film-fate.ts';
import { FilterControls, tried } from './FilterControls.tsx';
import { ownFunnel, type FunnelSettings } from './own-funnel.ts';
import { ChangeInTime, ClipsInTime } from './OwnTimeline.tsx';

const paper = tried.indexOf(25);
const pictures = ['the clips', ...passNames.map((name) => `change, ${name}`)];
const first: FunnelSettings = {
  percents: { motion: 25, colourfulness: 0, contrast: 0 },
  text: true,
  ties: 'keep',
};

/**
 * Cut a film of one's own into clips, score them, and see which clip is dropped by which filter.
 *
 * No link can bring the film, so none carries what is set for it.
 */
export default figure(function OwnFilmFigure() {
  const own = useOwnFilm();
  const { film } = own;
  const textLook = useFilmText(film.bytes);
  const { areas } = textLook.text;
  const [settings, setSettings] = useState(first);
  const { percents } = settings;
  const [shown, setShown] = useState(pictures[0]);
  const pass = pictures.indexOf(shown) - 1;
  const found = film.found?.clips;
  const clips = useMemo(() => filmClips(found ?? [], areas), [found, areas]);
  const outcome = useMemo(() => ownFunnel(clips, settings), [clips, settings]);
  const { droppedBy } = outcome;
  const there = clips.length > 0;

  return (
    <Exhibit
      title="What would a curator make of your film?"
      badge="computed"
      evidence="film-analysis.ts on every frame, in this page: boundaries by a cascade of our own settings, since the paper prints none; motion by Farnebäck’s flow at 2 looks a second, in pixels of a picture 160 wide, as the score above is defined. The filters are those of the book’s own clips above, each by itself and against all clips of the film. The looks are simple measures and no aesthetics score. Text is looked for if you ask, by the detector of the figure on text, in the first, the middle and the last frame of each clip, 512 wide at most."
      reading={`${filmReading(film, fateSaid(clips, outcome, settings))} ${firstFoundSaid(film, pass)} ${textReading(textLook.text)}`.trim()}
      waits={!there}
      controls={
        <>
          <FilmChooser {...own} />
          {there && (
            <>
              <Choice
                label="The picture shows"
                linked={false}
                options={pictures}
                value={shown}
                onChange={setShown}
              />
              <Slider
                label="Drop the clips that move least"
                linked={false}
                value={tried.indexOf(percents.motion)}
                onChange={(level) =>
                  setSettings({ ...settings, percents: { ...percents, motion: tried[level] } })
                }
                min={0}
                max={tried.length - 1}
                show={(value) => `${tried[value]} %`}
                marks={[{ value: paper, label: 'the paper' }]}
              />
              <FilterControls
                axes={['colourfulness', 'contrast']}
                text={areas.length > 0}
                settings={settings}
                linked={false}
                onChange={setSettings}
              />
            </>
          )}
          {there &&
            film.looking.is === 'over' &&
            (canDecodeFrames() ? (
              <TextLooker {...textLook} clips={clips} />
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
                { label: 'Dropped by' },
              ],
              rows: clips.map((clip, k) => [
                k + 1,
                clip.start,
                clip.end,
                clip.motion,
                clip.colourfulness,
                clip.contrast,
                clip.sharpness,
                clip.textArea === null ? null : 100 * clip.textArea,
                droppedBy[k].join(', ') || null,
              ]),
            }
          : undefined
      }
      actions={
        there && (
          <button
            type="button"
            onClick={() => {
              const { name, about, seen } = film;
              const data = {
                ...{ name, ...about, seen, boundaries: film.found?.boundaries, filters: settings },
                clips: clips.map((clip, k) => ({ ...clip, droppedBy: droppedBy[k] })),
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
          {pass < 0 ? (
            <ClipsInTime {...{ film, clips, outcome }} />
          ) : (
            <ChangeInTime film={film} pass={pass} />
          )}
          <ClipCards clips={clips} droppedBy={droppedBy} reel={film.reel} />
        </>
      ) : (
        <ol className="film-steps">
          <li>The film is decoded here, frame by frame. It is not sent anywhere.</li>
          <li>
            Where the picture changes at once or by and by, one clip ends and the next begins.
          </li>
          <li>Twice a second the motion is measured, and the colours, contrast and sharpness.</li>
          <li>
            You choose what share is dropped for little motion, colour or contrast, and see which
            clips go by which filter.
          </li>
        </ol>
      )}
    </Exhibit>
  );
});

/** Says how many boundaries the pass in the picture was the first to find; empty without one. */
function firstFoundSaid({ found, looking }: OwnFilm, pass: number): string {
  // While the film is looked through this changes too often to be spoken.
  if (!found || pass < 0 || looking.is !== 'over') return '';
  const first = found.boundaries.filter((each) => firstFinder(each) === pass).length;
  return `Boundaries first found by looking at ${passNames[pass]}: ${first} of ${found.boundaries.length}.`;
}
