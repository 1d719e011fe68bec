import { useMemo, useState } from 'react';
import { flicker } from '#algorithms/miniature/film-motion.ts';
import { Choice } from '#islands/Choice.tsx';
import { figure } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { unfinished, useFilms } from '#islands/miniature/use-films.ts';
import { captionOrder, usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';

const captions: Record<string, string> = {
  'red disc': 'a plain red disc moving right over sand',
  'yellow square': 'a plain yellow square moving left over sea',
  'white triangle': 'a plain white triangle moving up over dusk',
  'blue cross': 'a striped blue cross moving down over meadow',
};
const things = Object.keys(captions);
const weights = ['eyes', 'films'] as const;
const FIRST_SEED = 7;

/** The same noise and caption with the temporal layers and without them. */
export default figure(function FrameByFrame() {
  const [thing, setThing] = useState(things[0]);
  const [seed, setSeed] = useState(FIRST_SEED);
  const caption = captions[thing];
  const orders = ordersFor(caption, seed);
  const films = useFilms(ordersFor(captions[things[0]], FIRST_SEED), weights);
  const waiting = unfinished(films.filming);
  const flickers = useMemo(
    () => (waiting ? undefined : films.pixels?.map((pixels) => flicker(pixels))),
    [waiting, films.pixels],
  );

  function ask(nextThing: string, nextSeed: number) {
    setThing(nextThing);
    setSeed(nextSeed);
    films.start(ordersFor(captions[nextThing], nextSeed));
  }

  return (
    <FilmExhibit
      title="What do the temporal layers do for a film?"
      evidence={`The miniature, ${usualSettings.steps} steps, guidance ${usualSettings.guidance}; the seed stands beside the slider.`}
      reading={
        waiting
          ? `The films of “${caption}”, seed ${seed}, are not finished.`
          : flickers &&
            `“${caption}”, seed ${seed}: moved along its own motion, the film with temporal layers still changes by ${flickers[0].toFixed(3)} from frame to frame, the film without them by ${flickers[1].toFixed(3)}, ${(flickers[1] / flickers[0]).toFixed(1)} times as much. Black to white is 1.`
      }
      films={films}
      orders={orders}
      weights={weights}
      words={[
        { title: 'With temporal layers', describes: caption },
        { title: 'Without', describes: `14 pictures of ${caption}, each made by itself` },
      ]}
      controls={
        <>
          <Choice
            label="A film of a"
            options={things}
            value={thing}
            onChange={(next) => ask(next, seed)}
          />
          <SeedSlider seed={seed} onChange={(next) => ask(thing, next)} />
        </>
      }
      table={
        flickers && {
          columns: [
            { label: 'Film' },
            { label: 'Change along its motion', unit: 'black to white' },
          ],
          rows: [
            ['with temporal layers', flickers[0]],
            ['without', flickers[1]],
          ],
        }
      }
    />
  );
});

function ordersFor(caption: string, seed: number) {
  const order = captionOrder(caption, seed);
  const still = { convolution: false, attention: false };
  return [order, { ...order, switches: still, decoderInTime: false }];
}
