import { useMemo, useState } from 'react';
import { peakSignalToNoise } from '#algorithms/peak-signal-to-noise.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlayBar } from '#islands/PlayBar.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { colours } from '#plots/colours.ts';
import { answers } from './likeness.ts';
import { outOfStepPlot } from './out-of-step.plot.ts';
import { View } from './View.tsx';

/** Let a faultless film run ahead of the truth, and see when a blur scores higher. */
export default figure(function OutOfStep() {
  const [thirds, setThirds] = useState(6);
  const [shown, setShown] = useState(4);

  const { truth, ahead, blur, blank } = useMemo(answers, []);
  const answer = ahead[thirds - 1];
  const view = (film: typeof truth) => ({ ...film, values: film.frames[shown] });
  const rated = (film: typeof truth) =>
    `${peakSignalToNoise(truth.frames[shown], film.frames[shown]).toFixed(1)} dB`;
  const degrees = `${answer.degrees.toFixed(1)}°`;
  const drawing = useMemo(
    () => outOfStepPlot(ahead, { answer, blur: blur.psnr, blank: blank.psnr }),
    [answer, ahead, blur, blank],
  );

  return (
    <Exhibit
      title="Which scores higher, a sharp film out of step or a blur?"
      badge="computed"
      evidence="The bunny at an elevation of 10°, 21 views of 64×64 pixels, values from 0 to 1. A film's score is the mean of the PSNR of its frames."
      reading={`Every frame of a faultless film that runs ${degrees} ahead is sharp, and it scores ${answer.psnr.toFixed(1)} dB. One blurred picture for all views scores ${blur.psnr.toFixed(1)} dB: ${answer.psnr < blur.psnr ? 'the blur' : 'the sharp film'} wins. In view ${shown + 1} alone they get ${rated(answer.film)} and ${rated(blur.film)}.`}
      controls={
        <>
          <Slider
            label="The sharp film runs ahead by"
            value={thirds}
            onChange={setThirds}
            min={1}
            max={ahead.length}
            marks={[{ value: 3, label: 'one view' }]}
            show={(k) => `${ahead[k - 1].degrees.toFixed(1)}°`}
          />
          <PlayBar
            label="View"
            step={shown}
            last={truth.frames.length - 1}
            onStep={setShown}
            show={(t) => `${t + 1} of ${truth.frames.length}`}
          />
        </>
      }
      table={{
        columns: [
          { label: 'Runs ahead by', unit: 'degrees' },
          { label: 'PSNR of the sharp film', unit: 'dB' },
        ],
        rows: ahead.map((each) => [Number(each.degrees.toFixed(2)), Number(each.psnr.toFixed(2))]),
      }}
    >
      <View
        picture={view(truth)}
        lines={['the truth', `view ${shown + 1}`]}
        alt={`The true view ${shown + 1} of the bunny.`}
      />
      <View
        picture={view(answer.film)}
        colour={colours.temporal}
        lines={[`sharp, ${degrees} ahead`, rated(answer.film)]}
        alt={`The same view of the film that runs ${degrees} ahead.`}
      />
      <View
        picture={view(blur.film)}
        colour={colours.noise}
        lines={['all views at once', rated(blur.film)]}
        alt="The mean of all 21 views, a soft shape that is no rabbit."
      />
      <PlotFigure
        drawing={drawing}
        alt="The score of the sharp film falls steeply as it runs ahead, passes below the score of the blur, and ends near that of empty paper."
        points={ahead.map((each) => ({
          x: each.degrees,
          y: each.psnr,
          reading: `${each.degrees.toFixed(1)}° ahead: ${each.psnr.toFixed(1)} dB`,
        }))}
      />
    </Exhibit>
  );
});
