import { useMemo, useState } from 'react';
import { sigmaQuantile } from '#algorithms/diffusion/noise-distribution.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { inDigits } from './digits.ts';
import { captionSaysPlot } from './caption-says.plot.ts';
import { shareIn, visitsOf, wordBand, wordCosts } from './caption-says.ts';

const P_STD = 1.2; // EDM's own deviation: Karras et al. 2022, table 1
const FIRST_P_MEAN = 0;
const LOUDEST = Math.max(...wordCosts[0].points.map(({ sigma }) => sigma));
const names = wordCosts.map(({ name }) => name);

/** At which noise levels the miniature needs the caption, and how often its training goes there. */
export default figure(function CaptionSays() {
  const [name, setName] = useState(names[0]);
  const [pMean, setPMean] = useState(FIRST_P_MEAN);
  const chosen = wordCosts[names.indexOf(name)];
  const band = wordBand(chosen);
  const share = shareIn(band, { pMean, pStd: P_STD });
  const drawing = useMemo(
    () =>
      captionSaysPlot(wordCosts, chosen, visitsOf({ pMean, pStd: P_STD }, wordBand(chosen).cost)),
    [chosen, pMean],
  );

  return (
    <Exhibit
      title="At which noise does a word count?"
      badge="recorded"
      evidence="Loss of the miniature with a false word less that with the true one, on 64 pictures (the model after stage I) or films (the one after stage III) it never learned from: npm run record:miniature, seed 23. The bell and the share are computed here."
      reading={`The word for the ${name}, counts most at σ\u00a0=\u00a0${inDigits(band.sigma, 2)}, where a false one adds ${band.cost.toFixed(3)} to the loss, and at least half as much from σ\u00a0=\u00a0${inDigits(band.from, 2)} to ${band.to < LOUDEST ? inDigits(band.to, 2) : `${LOUDEST}, the loudest that was measured`}. With P_mean = ${pMean.toFixed(1)}, ${(100 * share).toFixed(0)}\u00a0% of the training’s draws lie there.`}
      controls={
        <>
          <Choice label="The word for" options={names} value={name} onChange={setName} />
          <Slider
            label="P_mean of training"
            value={pMean}
            onChange={setPMean}
            min={-1.2}
            max={3}
            step={0.1}
            show={(value) =>
              `${value.toFixed(1)}, median σ = ${inDigits(sigmaQuantile(0.5, { pMean: value, pStd: P_STD }), 2)}`
            }
            marks={[
              { value: -1.2, label: 'EDM' },
              { value: 1.1, label: 'pictures' },
              { value: 2.1, label: 'films' },
            ]}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Noise level σ' },
          ...names.map((each) => ({ label: `False ${each}`, unit: 'more loss' })),
        ],
        rows: wordCosts[0].points.map(({ sigma }, k) => [
          sigma,
          ...wordCosts.map(({ points }) => points[k].cost),
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="What a false word adds to the loss, over the noise level: three humps, those of films further to the right than that of pictures, above the bell of the noise levels that training draws."
        points={chosen.points.map(({ sigma, cost }) => ({
          ...{ x: sigma, y: cost },
          reading: `${name}: at σ = ${inDigits(sigma, 2)} a false word adds ${cost.toFixed(3)}`,
        }))}
      />
    </Exhibit>
  );
});
