import { useMemo, useState } from 'react';
import {
  durationSeconds,
  interpolatedFrames,
  roundsOfFrames,
} from '#algorithms/frame-interpolation.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { filmsPlot } from './interpolation.plot.ts';

const FACTOR = 4;
const choices = ['none', 'one', 'two'];

/** Fill the gaps of a film once or twice and see how many frames and seconds come out. */
export default figure(function InterpolatedFilm() {
  const [frames, setFrames] = useState(28);
  const [rounds, setRounds] = useState(1);
  const [rate, setRate] = useState(28);

  const films = useMemo(
    () => choices.slice(0, rounds + 1).map((_, done) => filmAfter(done, frames, rate)),
    [frames, rounds, rate],
  );
  const film = films[rounds];
  const given = films[0];
  const drawing = useMemo(() => filmsPlot(films, film.seconds), [films, film]);

  return (
    <Exhibit
      title="How long does a film get when its gaps are filled?"
      badge="computed"
      evidence="T frames become 4T − 3 in every round, after App. D.5 and App. E.3 of the paper; one round gives the 3.89 s of App. E.3, and a second is shown here for the arithmetic."
      reading={`${frames} frames at ${rate} a second last ${given.seconds.toFixed(2)} s; after ${choices[rounds]} ${rounds === 1 ? 'round' : 'rounds'} they are ${film.frames.length}, and last ${film.seconds.toFixed(2)} s at the same rate.`}
      controls={
        <>
          <Slider
            label="Frames T from the model"
            value={frames}
            onChange={setFrames}
            min={2}
            max={32}
            marks={[
              { value: 14, label: 'SVD' },
              { value: 25, label: 'SVD-XT' },
              { value: 28, label: 'study' },
            ]}
          />
          <Slider
            label="Frame rate"
            value={rate}
            onChange={setRate}
            min={5}
            max={30}
            unit="fps"
            marks={[{ value: 28, label: 'study' }]}
          />
          <Choice
            label="Rounds of interpolation"
            options={choices}
            value={choices[rounds]}
            onChange={(name) => setRounds(choices.indexOf(name))}
          />
        </>
      }
      table={{
        columns: [{ label: 'Rounds' }, { label: 'Frames' }, { label: 'Duration', unit: 's' }],
        rows: films.map(({ frames, seconds }, done) => [done, frames.length, seconds]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="One row for the film after each round, a stroke for every frame at the second in which it is shown; the frames of the model are tall, the invented ones between them shorter."
      />
    </Exhibit>
  );
});

function filmAfter(rounds: number, frames: number, rate: number) {
  const count = interpolatedFrames(frames, FACTOR, rounds);
  const seconds = durationSeconds(count, rate);
  const from = rounds === 0 ? 'from the model' : rounds === 1 ? 'after one round' : 'after two';
  return {
    label: `${from}: ${count} frames, ${seconds.toFixed(2)} s`,
    seconds,
    frames: roundsOfFrames(frames, FACTOR, rounds).map((round, t) => ({
      second: t / rate,
      round,
    })),
  };
}
