import { useState } from 'react';
import { flicker } from '#algorithms/miniature/film-motion.ts';
import { figure } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { useFilmLog } from '#islands/miniature/use-film-log.ts';
import { useFilms } from '#islands/miniature/use-films.ts';
import { captionOrder, usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';
import { Toggle } from '#islands/Toggle.tsx';

interface Setting {
  convolution: boolean;
  attention: boolean;
}

const caption = 'a striped blue cross moving down over meadow';
const weights = ['eyes', 'films'] as const;
const whole: Setting = { convolution: true, attention: true };
const settings: Setting[] = [
  whole,
  { convolution: true, attention: false },
  { convolution: false, attention: true },
  { convolution: false, attention: false },
];
const FIRST = { setting: settings[1], seed: 7 };

/** Switch the two kinds of temporal layer off and on, and see the same noise become another film. */
export default figure(function LayerSwitches() {
  const [setting, setSetting] = useState(FIRST.setting);
  const [seed, setSeed] = useState(FIRST.seed);
  const films = useFilms(ordersOf(FIRST.setting, FIRST.seed), weights);
  const shown = shownSettings(setting);
  const log = useFilmLog(
    films,
    shown.map((each) => nameOf(each, seed)),
    (pixels) => flicker(pixels),
  );
  const measured = (each: Setting) => log.get(nameOf(each, seed));
  const [all, now] = [measured(whole), measured(setting)];

  function ask(next: Setting, nextSeed: number) {
    setSetting(next);
    setSeed(nextSeed);
    films.start(ordersOf(next, nextSeed));
  }

  return (
    <FilmExhibit
      title="Which layer keeps the frames together?"
      evidence={`The miniature, “${caption}”, ${usualSettings.steps} steps, guidance ${usualSettings.guidance}. The decoder works frame by frame.`}
      reading={
        films.pixels &&
        (all === undefined || now === undefined
          ? `Not filmed to the end yet: seed ${seed} with ${nameOf(setting)}.`
          : `Seed ${seed}: with ${nameOf(setting)} the film changes by ${now.toFixed(4)} from frame to frame along its own motion, ${(now / all).toFixed(2)} times as much as with both.`)
      }
      films={films}
      orders={ordersOf(setting, seed)}
      weights={weights}
      words={shown.map((each) => ({ title: nameOf(each), describes: caption }))}
      controls={
        <>
          <Toggle
            label="Temporal convolution"
            value={setting.convolution}
            onChange={(convolution) => ask({ ...setting, convolution }, seed)}
          />
          <Toggle
            label="Temporal attention"
            value={setting.attention}
            onChange={(attention) => ask({ ...setting, attention }, seed)}
          />
          <SeedSlider seed={seed} onChange={(next) => ask(setting, next)} />
        </>
      }
      table={
        log.size === 0
          ? undefined
          : {
              columns: [
                { label: `Temporal layers, seed ${seed}` },
                { label: 'Change along its motion', unit: 'black to white = 1' },
              ],
              rows: settings.map((each) => [nameOf(each), measured(each) ?? null]),
            }
      }
    />
  );
});

/** The film with all layers, and beside it the one that was asked for. */
function shownSettings(setting: Setting): Setting[] {
  return setting.convolution && setting.attention ? [whole] : [whole, setting];
}

function ordersOf(setting: Setting, seed: number) {
  return shownSettings(setting).map((switches) => ({
    ...captionOrder(caption, seed),
    ...{ switches, decoderInTime: false },
  }));
}

function nameOf({ convolution, attention }: Setting, seed?: number): string {
  const layers = convolution
    ? attention
      ? 'both layers'
      : 'convolution only'
    : attention
      ? 'attention only'
      : 'neither layer';
  return seed === undefined ? layers : `${layers}, seed ${seed}`;
}
