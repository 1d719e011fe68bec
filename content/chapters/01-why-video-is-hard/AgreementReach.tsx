import { useMemo, useState } from 'react';
import { agreementAfter, detailFlicker } from '#algorithms/agreement-chain.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { agreementPlot } from './agreement.plot.ts';

const distances = Array.from({ length: 25 }, (_, steps) => steps);
const freshFlicker = detailFlicker({ deviation: 1, neighbours: 0 });

/** Move how well neighbours agree, and see how little of it reaches the other end of the clip. */
export default figure(function AgreementReach() {
  const [neighbours, setNeighbours] = useState(0.9);
  const chain = useMemo(
    () => distances.map((steps) => ({ steps, agreement: agreementAfter(neighbours, steps) })),
    [neighbours],
  );
  const drawing = useMemo(() => {
    const ends = [
      { clip: 'SVD', ...chain[13] },
      { clip: 'SVD-XT', ...chain[24] },
    ];
    return agreementPlot(chain, ends);
  }, [chain]);
  const flicker = detailFlicker({ deviation: 1, neighbours }) / freshFlicker;

  return (
    <Exhibit
      title="If every frame copies its neighbour well, do the ends still match?"
      badge="computed"
      evidence="Agreement falls with each step by the same factor; flicker goes with the root of what is missing."
      reading={`If neighbours agree to ${neighbours.toFixed(3)}, the ends of SVD’s 14 frames agree to ${chain[13].agreement.toFixed(2)} and the ends of SVD-XT’s 25 to ${chain[24].agreement.toFixed(2)}; from frame to frame ${(100 * flicker).toFixed(0)} % of the flicker of details drawn anew is left.`}
      controls={
        <Slider
          label="Agreement of neighbours"
          value={neighbours}
          onChange={setNeighbours}
          min={0}
          max={1}
          step={0.002}
          show={(agreement) => agreement.toFixed(3)}
        />
      }
      table={{
        columns: [{ label: 'Frames apart' }, { label: 'Agreement' }],
        rows: chain.map(({ steps, agreement }) => [steps, agreement]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Agreement of two frames against the number of frames between them, falling from 1 towards 0."
        points={chain.map(({ steps, agreement }) => ({
          x: steps,
          y: agreement,
          reading: `${steps} frames apart: agreement ${agreement.toFixed(2)}`,
        }))}
      />
    </Exhibit>
  );
});
