import {
  constantGuidance,
  linearGuidance,
  triangularGuidance,
} from '#algorithms/diffusion/guidance.ts';
import ranges from '../../data/guidance-ranges.json' with { type: 'json' };

/** A statement of how guidance runs along the frames, and the scale it gives to each. */
export interface Ramp {
  name: string;
  /** What stands on the plot beside the line. */
  short: string;
  scales: number[];
  /** Whether the source says how many frames there are. */
  framesStated: boolean;
}

const shorts: Record<string, string> = {
  'svd.yaml': 'SVD',
  'svd_xt.yaml and svd_xt_1_1.yaml': 'SVD-XT',
  'Default of diffusers': 'diffusers',
  'What SV3D says of SVD': 'as SV3D tells it',
  'SV3D itself': 'SV3D',
};

/** The ranges that a source states, and the constant scale of the paper's measurement of FVD. */
export const ramps: readonly Ramp[] = [
  ...ranges.rows.map((row) => {
    // Where no number of frames is stated, SVD's own is as good as any.
    const range = { frames: row.frames ?? 14, wMin: row.wMin, wMax: row.wMax };
    const shape = row.shape === 'triangular' ? triangularGuidance : linearGuidance;
    return {
      name: row.name,
      short: shorts[row.name] ?? row.name,
      scales: shape(range),
      framesStated: row.frames !== null,
    };
  }),
  {
    name: 'Measurement of FVD (App. E.4)',
    short: 'FVD',
    scales: constantGuidance(16, 7),
    framesStated: true,
  },
];
