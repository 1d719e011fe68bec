import { useMemo, useState } from 'react';
import { attentionCost, frameBudget } from '#algorithms/video-cost.ts';
import { Choice } from '#islands/Choice.tsx';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import { frameBudgetPlot } from './frame-budget.plot.ts';

const sizes = {
  '256×384': { height: 256, width: 384 },
  '320×576': { height: 320, width: 576 },
  '512×512': { height: 512, width: 512 },
  '576×1024': { height: 576, width: 1024 },
};
type Size = keyof typeof sizes;
const names: Size[] = ['256×384', '320×576', '512×512', '576×1024'];
const counts = Array.from({ length: 128 }, (_, t) => t + 1);

/** Move the number of frames and watch what a film asks of a model. */
export default figure(function FrameBudget() {
  const [frames, setFrames] = useState(14);
  const [size, setSize] = useState<Size>('576×1024');

  const rows = useMemo(() => {
    const positions = frameBudget({ frames: 1, ...sizes[size] }).latentPositions;
    return counts.map((frames) => ({
      ...frameBudget({ frames, ...sizes[size] }),
      ...attentionCost({ frames, positions }),
      frames,
    }));
  }, [size]);
  const chosen = rows[frames - 1];
  const drawing = useMemo(() => frameBudgetPlot(rows, chosen), [rows, chosen]);

  return (
    <Exhibit
      title="What does a film of T frames cost?"
      badge="computed"
      evidence="Arithmetic on the latent shape of the released code: 8 times smaller on each side, 4 channels."
      reading={`${frames} ${frames === 1 ? 'frame' : 'frames'} of ${size}: ${say(chosen.pixelValues)} numbers in pixels, ${say(chosen.latentValues)} in the latent, and ${say(chosen.framePairs)} pairs of frames that must agree. Attention over all places at once costs ${chosen.ratio.toFixed(2)} times as much as space, then time.`}
      controls={
        <>
          <Slider
            label="Frames T"
            value={frames}
            onChange={setFrames}
            min={1}
            max={128}
            marks={[
              { value: 14, label: 'SVD' },
              { value: 25, label: 'SVD-XT' },
            ]}
          />
          <Choice label="Size of a frame" options={names} value={size} onChange={setSize} />
        </>
      }
      table={{
        columns: [
          { label: 'Frames' },
          { label: 'Numbers in pixels' },
          { label: 'Numbers in the latent' },
          { label: 'Pairs of frames' },
          { label: 'Attention, all at once', unit: 'products' },
          { label: 'Attention, space then time', unit: 'products' },
          { label: 'Ratio' },
        ],
        rows: rows.map((row) => [
          row.frames,
          row.pixelValues,
          row.latentValues,
          row.framePairs,
          row.full,
          row.factorised,
          row.ratio,
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Cost of attention against the number of frames, both axes logarithmic: all places at once rises twice as steeply as space and time in turn."
        points={rows.map(({ frames, factorised, ratio }) => ({
          x: frames,
          y: factorised,
          reading: `${frames} frames: all at once costs ${ratio.toFixed(2)} times as much`,
        }))}
      />
    </Exhibit>
  );
});

function say(count: number): string {
  return count.toLocaleString('en');
}
