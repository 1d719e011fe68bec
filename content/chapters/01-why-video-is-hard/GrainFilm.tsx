import { useState } from 'react';
import { pan, pannedFilm } from '#algorithms/panned-film.ts';
import { seededRandom } from '#algorithms/random.ts';
import { contrast, frameDifference, spaceTimeSlice } from '#algorithms/temporal-coherence.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { Pixels } from '#islands/Pixels.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';

const SEED = 1;
const DEVIATION = 0.1;
const ROW = 9;
const GAP = 2;
const HEIGHT = pan.height + GAP + pan.frames;

const films = (
  [
    { name: 'drawn anew', grain: 'anew' },
    { name: 'stuck to the screen', grain: 'screen' },
    { name: 'carried by the scene', grain: 'scene' },
  ] as const
).map(({ name, grain }) => {
  const film = pannedFilm(grain, DEVIATION, seededRandom(SEED));
  const onScreen = frameDifference(film);
  const alongPan = frameDifference(film, pan.motion);
  return { name, film, slice: spaceTimeSlice(film, ROW), onScreen, alongPan };
});
const names = films.map(({ name }) => name);

/** Choose where the grain of the next frame comes from, and see what that does to the film. */
export default figure(function GrainFilm() {
  const [name, setName] = useState<string>(films[0].name);
  const [step, setStep] = useState(0);
  const { film, slice, onScreen, alongPan } = films.find((each) => each.name === name) ?? films[0];
  const alone = contrast(film.frames[step]).toFixed(2);

  return (
    <Exhibit
      title="Where does the next frame get its details from?"
      badge="computed"
      evidence={`Normal noise of standard deviation ${DEVIATION} on a drawn landscape, seed ${SEED}; brightness runs from 0 to 1.`}
      reading={`Grain ${name}: from one frame to the next a place on the screen changes by ${onScreen.toFixed(3)}, a place of the scene by ${alongPan.toFixed(3)}. Frame ${step + 1} by itself has a contrast of ${alone}, the standard deviation of its brightness.`}
      controls={
        <>
          <Choice label="The grain is" options={names} value={name} onChange={setName} />
          <PlayBar
            label="Frame"
            step={step}
            last={pan.frames - 1}
            onStep={setStep}
            show={(i) => `${i + 1} of ${pan.frames}`}
          />
        </>
      }
      table={{
        columns: [
          { label: 'The grain is' },
          { label: 'Change on the screen', unit: 'per frame' },
          { label: 'Change along the pan', unit: 'per frame' },
        ],
        rows: films.map((each) => [each.name, each.onScreen, each.alongPan]),
      }}
    >
      <svg
        viewBox={`0 -0.5 ${pan.width} ${HEIGHT + 1}`}
        role="img"
        aria-label={`Frame ${step + 1} of a pan over a landscape with grain ${name}, and below it one row of all ${pan.frames} frames.`}
      >
        <Pixels picture={{ ...film, values: film.frames[step] }} top={0} />
        <Pixels picture={slice} top={pan.height + GAP} />
        <g fill="none" stroke="var(--temporal)" strokeWidth="0.3">
          <rect x="0" y={ROW} width={pan.width} height="1" />
          <rect x="0" y={pan.height + GAP + step} width={pan.width} height="1" />
        </g>
      </svg>
      <p>
        Above: frame {step + 1} of {pan.frames}, one row framed. Below: that row cut from every
        frame, the first at the top.
      </p>
    </Exhibit>
  );
});
