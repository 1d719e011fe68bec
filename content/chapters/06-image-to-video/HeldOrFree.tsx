import { useEffect, useMemo, useState } from 'react';
import { defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import { drawnPicture } from '#algorithms/miniature/drawn-picture.ts';
import { figure } from '#islands/figure.tsx';
import { FilmExhibit } from '#islands/miniature/FilmExhibit.tsx';
import { useFilms } from '#islands/miniature/use-films.ts';
import { usualSettings } from '#islands/miniature/usual-order.ts';
import { SeedSlider } from '#islands/miniature/SeedSlider.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { drawings, pictureOrder, sayDrawing } from './filming.ts';
import { heldOrFreePlot, sayRun } from './held-or-free.plot.ts';
import { measureRuns, medianStrength, shownPicture, strengths, withRuns } from './strengths.ts';

const weights = ['eyes', 'picture'] as const;
const drawing = drawings['yellow square'];
const what = sayDrawing(drawing);
const picture = drawnPicture(drawing);
const FIRST = { strength: 0.5, seed: 7 };

/** Put more noise on the given picture: does the film hold to it less, and move more? */
export default figure(function HeldOrFree() {
  const [{ strength, seed }, setAsked] = useState(FIRST);
  const films = useFilms(ordersFor(FIRST.strength, FIRST.seed), weights);
  const [runs, setRuns] = useState(() => runsOf(films.pixels, FIRST.strength, FIRST.seed));
  // Every change of a control ends the film before, so what is made is what was asked last.
  useEffect(() => {
    const pixels = films.made?.map((film) => film.pixels);
    if (pixels) setRuns((known) => withRuns(known, runsOf(pixels, strength, seed)));
  }, [films.made, strength, seed]);

  const shown = useMemo(() => shownPicture(picture, strength, seed), [strength, seed]);
  const found = (wanted: number) =>
    runs.find((run) => run.strength === wanted && run.seed === seed);
  const [chosen, released] = [found(strength), found(defaultCondAug)];
  const drawn = useMemo(
    () =>
      heldOrFreePlot(
        runs,
        [chosen, released].filter((run) => run !== undefined),
      ),
    [runs, chosen, released],
  );
  function ask(next: number, nextSeed: number) {
    setAsked({ strength: next, seed: nextSeed });
    films.start(ordersFor(next, nextSeed));
  }

  return (
    <FilmExhibit
      title="Does noise on the picture set the film free?"
      evidence={`The miniature’s image-to-video model, ${usualSettings.steps} steps, guidance from 1 to ${usualSettings.guidance}. Both films start from the same noise. PSNR is taken against the picture without its noise.`}
      reading={
        films.pixels &&
        (chosen && released
          ? `Seed ${seed}: with noise of ${strength.toFixed(3)} on the picture the first frame has a PSNR of ${chosen.fidelity.toFixed(1)} dB and the film moves by ${chosen.motion.toFixed(2)} pixels a frame; with SVD’s ${defaultCondAug} it is ${released.fidelity.toFixed(1)} dB and ${released.motion.toFixed(2)} pixels.`
          : `The films with noise of ${strength.toFixed(3)} and of ${defaultCondAug}, seed ${seed}, are not finished.`)
      }
      films={{ ...films, pixels: films.pixels && [shown, ...films.pixels] }}
      orders={ordersFor(strength, seed)}
      weights={weights}
      words={[
        {
          title: `Shown to it: noise ${strength.toFixed(3)}`,
          describes: `${what}, under noise of strength ${strength.toFixed(3)}`,
        },
        { title: 'Filmed from that', describes: `a film that goes on from ${what}` },
        {
          title: `Filmed with SVD’s ${defaultCondAug}`,
          describes: `a film that goes on from ${what}`,
        },
      ]}
      controls={
        <>
          <Slider
            label="Noise on the picture"
            value={strengths.indexOf(strength)}
            onChange={(place) => ask(strengths[place], seed)}
            min={0}
            max={strengths.length - 1}
            show={(place) => strengths[place].toFixed(3)}
            marks={[
              { value: strengths.indexOf(defaultCondAug), label: 'SVD' },
              { value: strengths.indexOf(medianStrength), label: 'median in training' },
            ]}
          />
          <SeedSlider seed={seed} onChange={(next) => ask(strength, next)} />
        </>
      }
      table={
        runs.length === 0
          ? undefined
          : {
              columns: [
                { label: 'Noise on the picture' },
                { label: 'Seed' },
                { label: 'PSNR of the first frame', unit: 'dB' },
                { label: 'Mean flow', unit: 'px per frame' },
              ],
              rows: runs.map((run) => [run.strength, run.seed, run.fidelity, run.motion]),
            }
      }
    >
      <PlotFigure
        drawing={drawn}
        alt={`The ${runs.length} films made so far as dots: to the right those whose first frame is closer to the picture, higher those that move more.`}
        points={runs.map((run) => ({ x: run.fidelity, y: run.motion, reading: sayRun(run) }))}
      />
    </FilmExhibit>
  );
});

function ordersFor(strength: number, seed: number) {
  return [pictureOrder(picture, seed, strength), pictureOrder(picture, seed)];
}

function runsOf(films: readonly Float32Array[] | undefined, strength: number, seed: number) {
  const asked = { picture, seed, strengths: [strength, defaultCondAug] };
  return withRuns([], measureRuns(films ?? [], asked));
}
