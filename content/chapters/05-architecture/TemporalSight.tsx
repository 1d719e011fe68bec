import { useState } from 'react';
import { attentionMap, attentionReach, evenReach } from '#algorithms/miniature/attention-reach.ts';
import { latentSide } from '#algorithms/miniature/latent-film.ts';
import { filmFrames, pictureSide } from '#algorithms/miniature/scene.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { FilmActions } from '#islands/film/FilmActions.tsx';
import { FilmBar } from '#islands/film/FilmBar.tsx';
import { useLinkedFrame } from '#islands/film/use-linked-frame.ts';
import { FilmButton } from '#islands/miniature/FilmButton.tsx';
import { firstAttention } from '#islands/miniature/first-films.ts';
import { isBusy, useFilms } from '#islands/miniature/use-films.ts';
import { captionOrder, usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';
import { Slider } from '#islands/Slider.tsx';
import { TwoWidths } from '#islands/TwoWidths.tsx';
import { TemporalSightPicture } from './TemporalSightPicture.tsx';

const caption = 'a plain white disc moving right over dusk';
const weights = ['eyes', 'films'] as const;
const BLOCK = 'up0.transformer';
const FIRST_SEED = 7;
const first = captionOrder(caption, FIRST_SEED);
const watchedAtBuild = firstAttention(first, weights, BLOCK);
const heads = ['mean', '1', '2', '3'];

/** Choose a place of the film, and see from which frames its temporal attention takes. */
export default figure(function TemporalSight() {
  const [seed, setSeed] = useState(FIRST_SEED);
  const [place, setPlace] = useState(3 * latentSide + 3);
  const [head, setHead] = useState(heads[0]);
  const [step, setStep] = useState(6);
  const films = useFilms([first], weights, BLOCK);
  const pixels = films.pixels?.[0];
  const attention = films.made?.[0].attention ?? watchedAtBuild;
  const map = attention && attentionMap(attention, place, headOf(head));
  const reach = map && attentionReach(map);
  const film = pixels && { frames: filmFrames, size: pictureSide, pixels };
  const busy = isBusy(films.filming);
  const column = place % latentSide;
  const row = (place - column) / latentSide;

  function ask(next: number) {
    setSeed(next);
    films.start([captionOrder(caption, next)]);
  }

  // Before the first touch the page has no film of its own.
  function wake() {
    if (films.filming.is === 'asleep') films.start([captionOrder(caption, seed)]);
  }

  useLinkedFrame({ step, frames: filmFrames, onStep: setStep, bring: wake });

  function choose(next: number) {
    setPlace(next);
    wake();
  }

  return (
    <Exhibit
      title="Which frames does a place look at?"
      badge="computed"
      evidence={`The miniature, “${caption}”, ${usualSettings.steps} steps, guidance ${usualSettings.guidance}, last step, last transformer; attention-reach.ts.`}
      reading={
        busy
          ? `Filming, seed ${seed}: the map comes with the last step.`
          : film &&
            (reach
              ? `Row ${row + 1}, column ${column + 1}, seed ${seed}: ${percent(reach.back)} of the attention goes to earlier frames, on average ${reach.backFrames.toFixed(1)} frames back, ${percent(reach.here)} to the frame itself, ${percent(reach.ahead)} to later ones, ${reach.aheadFrames.toFixed(1)} ahead. Spread evenly it would reach ${evenReach(filmFrames).toFixed(1)} to each side.`
              : `Seed ${seed}: the film was not finished, so there is no map.`)
      }
      waits={!film}
      actions={film && <FilmActions films={[{ film }]} name="temporal-sight" />}
      controls={
        <>
          <FilmButton films={films} weights={weights} film={() => ask(seed)} />
          <Slider
            label="Place"
            value={place + 1}
            min={1}
            max={latentSide * latentSide}
            onChange={(next) => choose(next - 1)}
            show={() => `row ${row + 1}, column ${column + 1}`}
          />
          <Choice
            label="Head"
            options={heads}
            value={head}
            onChange={(next) => {
              setHead(next);
              wake();
            }}
          />
          <SeedSlider seed={seed} onChange={ask} />
          {film && <FilmBar films={[{ film }]} step={step} onStep={setStep} />}
        </>
      }
      table={
        map && {
          columns: [
            { label: 'Frame' },
            { label: 'Looks at frame' },
            { label: 'Weight', show: (value) => Number(value).toFixed(3) },
          ],
          rows: [...map.values].map((value, k) => [
            (k - (k % filmFrames)) / filmFrames + 1,
            (k % filmFrames) + 1,
            value,
          ]),
        }
      }
    >
      {film && (
        <TwoWidths
          draw={(narrow) => (
            <TemporalSightPicture
              {...{ film, step, place, map, narrow }}
              waits={busy ? 'comes with the last step' : 'film it to see the map'}
              describes={caption}
              onPlace={choose}
            />
          )}
        />
      )}
    </Exhibit>
  );
});

function headOf(name: string): number | undefined {
  return name === heads[0] ? undefined : Number(name) - 1;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
