import { useMemo, useState } from 'react';
import { winProbability } from '#algorithms/elo.ts';
import { repeatStudy } from '#algorithms/preference-study.ts';
import { seededRandom } from '#algorithms/random.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure, useLinkedSeed } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { fourArmsPlot } from './four-arms.plot.ts';

const STUDIES = 200;
const models = ['truly best', 'second', 'third', 'truly worst'];
const places = ['1st', '2nd', '3rd', '4th'];

/** Decide how far four models are apart and how many people vote; hold the study 200 times. */
export default figure(function FourArms() {
  const [gap, setGap] = useState(15);
  const [votes, setVotes] = useState(192);
  const [seed, setSeed] = useState(23);
  useLinkedSeed(seed, setSeed);

  const outcomes = useMemo(
    () =>
      repeatStudy(
        { strengths: models.map((_, k) => -gap * k), votesPerPair: votes },
        { studies: STUDIES, random: seededRandom(seed) },
      ),
    [gap, votes, seed],
  );
  const placings = useMemo(
    () =>
      models.flatMap((model, m) =>
        places.map((place, p) => ({ model, place, count: outcomes.places[m][p], right: m === p })),
      ),
    [outcomes],
  );
  const drawing = useMemo(() => fourArmsPlot(placings, STUDIES), [placings]);
  const share = `${(100 * winProbability(gap)).toFixed(1)} %`;

  return (
    <Exhibit
      title="Would another crowd choose the same threshold?"
      badge="computed"
      evidence="preference-study.ts: four models with made-up strengths, every pair compared, ranked by votes won. It shows how votes behave; the strengths of the paper’s models are not published."
      reading={`With neighbours ${gap} Elo apart, so that the better one gets ${share} of the votes, and ${votes} votes on every pair, ${outcomes.bestFirst} of ${STUDIES} studies put the best model first and ${outcomes.allInOrder} get all four in order.`}
      controls={
        <>
          <Slider
            label="From one model to the next"
            value={gap}
            onChange={setGap}
            min={0}
            max={50}
            unit="Elo"
          />
          <Slider
            label="Votes on every pair"
            value={votes}
            onChange={setVotes}
            min={16}
            max={800}
            step={16}
            marks={[{ value: 192, label: '64 × 3' }]}
          />
          <button type="button" onClick={() => setSeed(seed + 1)}>
            Hold them anew
          </button>
        </>
      }
      table={{
        columns: [{ label: 'Model' }, ...places.map((label) => ({ label, unit: 'studies' }))],
        rows: models.map((model, m) => [model, ...outcomes.places[m]]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="A table of four models and four places, darker where a model took a place more often; the diagonal, where each model takes the place it deserves, is framed."
      />
    </Exhibit>
  );
});
