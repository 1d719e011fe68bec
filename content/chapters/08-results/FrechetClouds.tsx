import { useMemo, useState } from 'react';
import { frechetDistance } from '#algorithms/frechet-distance.ts';
import type { Gaussian } from '#algorithms/frechet-distance.ts';
import { deviationEllipse, gaussianInPlane } from '#algorithms/gaussian-ellipse.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { termsPlot, twoCloudsPlot } from './two-clouds.plot.ts';

const real = gaussianInPlane({ mean: [0, 0], deviations: [1, 1], correlation: 0.6 });

/** Move one cloud and change its spread; the distance answers in two terms. */
export default figure(function FrechetClouds() {
  const [shift, setShift] = useState(2);
  const [spread, setSpread] = useState(0.5);
  const [correlation, setCorrelation] = useState(0.6);

  const generated = useMemo(
    () => gaussianInPlane({ mean: [shift, 0], deviations: [spread, spread], correlation }),
    [shift, spread, correlation],
  );
  const means = frechetDistance(real, { ...real, mean: generated.mean });
  const spreads = frechetDistance(real, { ...generated, mean: real.mean });
  const distance = frechetDistance(real, generated);
  const clouds = useMemo(() => twoCloudsPlot(outline(real), outline(generated)), [generated]);
  const terms = useMemo(() => termsPlot({ means, spreads }), [means, spreads]);

  return (
    <Exhibit
      title="What does a Fréchet distance notice?"
      badge="computed"
      evidence="Two clouds of two features each, chosen here to be seen; frechet-distance.ts measures them. FVD does the same with the features of films."
      reading={`The means lie ${shift.toFixed(1)} apart and cost ${means.toFixed(2)}; the spreads, ${spread.toFixed(1)} and a correlation of ${correlation.toFixed(1)} beside the real ${(1).toFixed(1)} and ${(0.6).toFixed(1)}, cost ${spreads.toFixed(2)}: a distance of ${distance.toFixed(2)}.`}
      controls={
        <>
          <Slider
            label="Distance of the means"
            value={shift}
            onChange={setShift}
            min={0}
            max={4}
            step={0.1}
            show={(value) => value.toFixed(1)}
            marks={[{ value: 0, label: 'real' }]}
          />
          <Slider
            label="Spread of the generated cloud"
            value={spread}
            onChange={setSpread}
            min={0}
            max={2}
            step={0.1}
            show={(value) => value.toFixed(1)}
            marks={[{ value: 1, label: 'real' }]}
          />
          <Slider
            label="Its correlation"
            value={correlation}
            onChange={setCorrelation}
            min={-0.9}
            max={0.9}
            step={0.1}
            show={(value) => value.toFixed(1)}
            marks={[{ value: 0.6, label: 'real' }]}
          />
        </>
      }
      table={{
        columns: [{ label: 'Term' }, { label: 'Value' }],
        rows: [
          ['Means', means],
          ['Spreads', spreads],
          ['Distance', distance],
        ],
      }}
    >
      <PlotFigure
        drawing={clouds}
        alt="Two ellipses in the plane of two features: the real cloud, dashed, and the generated one, with an arrow from centre to centre."
      />
      <PlotFigure
        drawing={terms}
        alt="A bar in two parts: what the means cost and what the spreads cost."
      />
    </Exhibit>
  );
});

function outline(cloud: Gaussian) {
  const [x, y] = cloud.mean;
  return { centre: { x, y }, line: deviationEllipse(cloud, 72) };
}
