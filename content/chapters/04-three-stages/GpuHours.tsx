import { useMemo, useState } from 'react';
import { daysOn, gpuHoursOf } from '#algorithms/gpu-hours.ts';
import { Exhibit } from '#islands/Exhibit.tsx';
import { figure } from '#islands/figure.tsx';
import { PlotFigure } from '#islands/PlotFigure.tsx';
import { Slider } from '#islands/Slider.tsx';
import compute from '../../data/compute.json' with { type: 'json' };
import { inDigits } from './digits.ts';
import { gpuHoursPlot, type Training } from './gpu-hours.plot.ts';

const MOST = 512;
const GPUS = quantity('Size of most of the training');
const trainings: Training[] = [
  training('SVD', quantity('Training of the SVD checkpoints'), GPUS),
  // Four nodes of eight GPUs for about six days: Voleti et al. 2024, appendix C.
  training('SV3D', gpuHoursOf(32, 6), 32),
  training('SVD-MV', quantity('Training of SVD-MV'), 8),
];

/** Share the GPU-hours of three trainings out over as many GPUs as you like. */
export default figure(function GpuHours() {
  const [gpus, setGpus] = useState(GPUS);
  const drawing = useMemo(() => {
    const chosen = trainings.map(({ gpuHours }) => ({ gpus, days: daysOn(gpus, gpuHours) }));
    return gpuHoursPlot(trainings, chosen);
  }, [gpus]);
  const [svd, sv3d, multiView] = trainings.map((each) => spell(daysOn(gpus, each.gpuHours)));

  return (
    <Exhibit
      title="How long is a training?"
      badge="computed"
      evidence="200,000 A100 hours and 48 × 8 GPUs as the model card says; SVD-MV 8 GPUs for about 16 hours (§4.5 of the paper); SV3D 32 GPUs for about 6 days (its own paper). Dots are those sizes. Perfect sharing is assumed."
      reading={`On ${gpus} ${gpus === 1 ? 'GPU' : 'GPUs'} the training of the SVD checkpoints lasts ${svd}, that of SV3D ${sv3d}, that of SVD-MV ${multiView}.`}
      controls={
        <Slider
          label="GPUs at work"
          value={gpus}
          onChange={setGpus}
          min={1}
          max={MOST}
          marks={[
            { value: 8, label: 'one machine' },
            { value: GPUS, label: '48 × 8' },
          ]}
        />
      }
      table={{
        columns: [
          { label: 'Training' },
          { label: 'Compute', unit: 'A100 hours' },
          { label: 'GPUs named' },
          { label: 'Days on these' },
          { label: 'Days on your number' },
        ],
        rows: trainings.map((each) => [
          each.name,
          each.gpuHours,
          each.gpus,
          each.days,
          daysOn(gpus, each.gpuHours),
        ]),
      }}
    >
      <PlotFigure
        drawing={drawing}
        alt="Duration against the number of GPUs for three trainings, three falling parallel lines on logarithmic axes."
        points={trainings.map(({ name, gpus, days }) => ({
          x: gpus,
          y: days,
          reading: `${name} on ${gpus} GPUs: ${spell(days)}`,
        }))}
      />
    </Exhibit>
  );
});

function training(name: string, gpuHours: number, gpus: number): Training {
  const line = [1, MOST].map((gpus) => ({ gpus, days: daysOn(gpus, gpuHours) }));
  return { name, gpuHours, gpus, days: daysOn(gpus, gpuHours), line };
}

function quantity(name: string): number {
  const row = compute.rows.find((row) => row.name === name);
  if (!row) throw new RangeError(`unknown quantity: ${name}; compute.json has no such row`);
  return row.value;
}

function spell(days: number): string {
  if (days < 1 / 24) return `${inDigits(24 * 60 * days, 3)} minutes`;
  if (days < 2) return `${inDigits(24 * days, 3)} hours`;
  return days < 730 ? `${inDigits(days, 3)} days` : `${inDigits(days / 365.25, 3)} years`;
}
