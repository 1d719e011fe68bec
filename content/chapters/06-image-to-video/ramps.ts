import {
  constantGuidance,
  linearGuidance,
  triangularGuidance,
} from '#algorithms/diffusion/guidance.ts';
import { filmFrames } from '#algorithms/miniature/scene.ts';
import ranges from '../../data/guidance-ranges.json' with { type: 'json' };

/** A statement of how guidance runs along the frames, and the scale it gives to each. */
export interface Ramp {
  name: string;
  /** What stands on the plot beside the line. */
  short: string;
  scales: number[];
  /** Where those words stand, in pixels from the last point. */
  label: { dx: number; dy: number };
  /** Whether the source says how many frames there are. */
  framesStated: boolean;
}

const labels: Record<string, { short: string; label: Ramp['label'] }> = {
  'svd.yaml': { short: 'SVD', label: { dx: -4, dy: -14 } },
  'svd_xt.yaml and svd_xt_1_1.yaml': { short: 'SVD-XT', label: { dx: -2, dy: -11 } },
  'Default of diffusers': { short: 'diffusers', label: { dx: -2, dy: 15 } },
  'What SV3D says of SVD': { short: 'SVD, as SV3D tells it', label: { dx: 6, dy: -6 } },
  'SV3D itself': { short: 'SV3D', label: { dx: 2, dy: -10 } },
};

/** The ranges that a source states, and the constant scale of the paper's measurement of FVD. */
export const ramps: readonly Ramp[] = [
  ...ranges.rows.map((row) => ({
    name: row.name,
    ...(labels[row.name] ?? { short: row.name, label: { dx: 6, dy: 0 } }),
    // Where no number of frames is stated, SVD's own is as good as any.
    scales: scalesOf(row, row.frames ?? 14),
    framesStated: row.frames !== null,
  })),
  {
    name: 'Measurement of FVD (App. E.4)',
    short: 'measuring FVD',
    label: { dx: 8, dy: 0 },
    scales: constantGuidance(16, 7),
    framesStated: true,
  },
];

/** The same ranges along a film of the miniature, which is as long as one of SVD's. */
export const filmRamps: readonly Pick<Ramp, 'name' | 'scales'>[] = ranges.rows
  .filter(({ name }) => name !== 'What SV3D says of SVD')
  .map((row) => ({
    name: `${labels[row.name]?.short ?? row.name}: ${row.wMin} to ${row.wMax}`,
    scales: scalesOf(row, filmFrames),
  }));

function scalesOf({ wMin, wMax, shape }: (typeof ranges.rows)[number], frames: number): number[] {
  const laidOut = shape === 'triangular' ? triangularGuidance : linearGuidance;
  return laidOut({ frames, wMin, wMax });
}
