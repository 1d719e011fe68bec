import { useMemo, useState } from 'react';
import { defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import { drawnPicture, movedTo, type Drawing } from '#algorithms/miniature/drawn-picture.ts';
import { firstFrameFidelity, meanFlow } from '#algorithms/miniature/film-measures.ts';
import { choices } from '#algorithms/miniature/scene.ts';
import { Choice } from '#islands/Choice.tsx';
import { figure, useLinked } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { unfinished, useFilms } from '#islands/miniature/use-films.ts';
import { usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';
import { drawings, pictureOrder, sayDrawing } from './filming.ts';
import { PicturePad } from './PicturePad.tsx';

const weights = ['eyes', 'picture'] as const;
const OWN = 'draw your own';
const ready = Object.entries<Drawing>(drawings);
const [[firstName, firstDrawing]] = ready;
const FIRST_SEED = 7;
const firstOrders = [pictureOrder(drawnPicture(firstDrawing), FIRST_SEED)];

/** Choose or draw a picture, and see the film that the miniature makes of it. */
export default figure(function BringToLife() {
  const [name, setName] = useState(firstName);
  const [drawing, setDrawing] = useState(firstDrawing);
  const [seed, setSeed] = useState(FIRST_SEED);
  const films = useFilms(firstOrders, weights);
  const picture = useMemo(() => drawnPicture(drawing), [drawing]);
  const orders = [pictureOrder(picture, seed)];
  const what = sayDrawing(drawing);

  const film = films.pixels?.[0];
  const waiting = unfinished(films.filming);
  const measured = useMemo(
    () =>
      film && !waiting
        ? { fidelity: firstFrameFidelity(picture, film), motion: meanFlow(film) }
        : undefined,
    [film, picture, waiting],
  );

  function draw(next: Drawing) {
    setDrawing(next);
    films.start([pictureOrder(drawnPicture(next), seed)]);
  }
  function choose(next: string) {
    setName(next);
    draw(ready.find(([each]) => each === next)?.[1] ?? drawing);
  }
  function reseed(next: number) {
    setSeed(next);
    films.start([pictureOrder(picture, next)]);
  }

  useLinked({
    label: 'Place',
    value: `${drawing.x} ${drawing.y}`,
    take: (text) => {
      const [x, y] = text.split(' ').map(Number);
      if (Number.isInteger(x) && Number.isInteger(y)) draw(movedTo(drawing, x, y));
    },
    takes: 'how many pixels from the left and from the top',
  });

  return (
    <FilmExhibit
      title="What does a film make of its picture?"
      evidence={`The miniature’s image-to-video model, ${usualSettings.steps} steps, guidance from 1 to ${usualSettings.guidance} along the frames, noise of ${defaultCondAug} on the picture. PSNR is taken over all values of the first frame; the flow is estimated from the film.`}
      reading={
        film &&
        (measured
          ? `Seed ${seed}: the first frame of the film has a PSNR of ${measured.fidelity.toFixed(1)} dB against the picture of ${what}, and the film moves by ${measured.motion.toFixed(2)} pixels a frame in the mean.`
          : `The film of ${what}, seed ${seed}, is not finished.`)
      }
      films={{ ...films, pixels: films.pixels && [picture, ...films.pixels] }}
      orders={orders}
      weights={weights}
      words={[
        { title: 'Given', describes: `a picture of ${what}` },
        { title: 'Filmed', describes: `a film that goes on from ${what}` },
      ]}
      controls={
        <>
          <Choice
            label="The picture"
            options={[...ready.map(([each]) => each), OWN]}
            value={name}
            onChange={choose}
          />
          {name === OWN && (
            <>
              <PicturePad
                drawing={drawing}
                picture={picture}
                onPut={(x, y) => draw(movedTo(drawing, x, y))}
              />
              <Choice
                label="Shape"
                options={choices.shape}
                value={drawing.shape}
                onChange={(next) => draw({ ...drawing, shape: oneOf(choices.shape, next) })}
              />
              <Choice
                label="Colour"
                options={choices.colour}
                value={drawing.colour}
                onChange={(next) => draw({ ...drawing, colour: oneOf(choices.colour, next) })}
              />
              <Choice
                label="Ground"
                options={choices.background}
                value={drawing.background}
                onChange={(next) =>
                  draw({ ...drawing, background: oneOf(choices.background, next) })
                }
              />
            </>
          )}
          <SeedSlider seed={seed} onChange={reseed} />
        </>
      }
      table={
        measured && {
          columns: [
            { label: 'Picture' },
            { label: 'Seed' },
            { label: 'PSNR of the first frame', unit: 'dB' },
            { label: 'Mean flow', unit: 'px per frame' },
          ],
          rows: [[what, seed, measured.fidelity, measured.motion]],
        }
      }
    />
  );
});

function oneOf<Name extends string>(names: readonly Name[], name: string): Name {
  return names.find((each) => each === name) ?? names[0];
}
