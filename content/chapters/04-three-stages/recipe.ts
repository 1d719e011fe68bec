import { passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import { frameBudget } from '#algorithms/video-cost.ts';
import datasets from '../../data/lvd-table-1.json' with { type: 'json' };
import stages from '../../data/training-stages.json' with { type: 'json' };
import { family, type Kin } from './family.ts';

/** One phase of the recipe: what the paper prints, its place in the family, and what follows. */
export interface Phase extends Kin {
  name: string;
  data: string | null;
  height: number | null;
  width: number | null;
  frames: number | null;
  framesImplied: boolean;
  iterations: number | null;
  batch: number | null;
  learningRate: number | null;
  where: string;
  /** Examples drawn, repeats included; null where the batch is not published. */
  samples: number | null;
  /** How often the data set was gone through; null where its size is not published. */
  passes: number | null;
  framesSeen: number | null;
  positionsSeen: number | null;
}

const HIGH_QUALITY_CLIPS = 1e6; // "∼1M samples": Blattmann et al. 2023, §4.2, App. D.3 and D.4
const filtered = datasets.rows.find(({ name }) => name === 'LVD-F')?.clips ?? null;

/** Every phase of the recipe in the order of the paper's appendix D. */
export const phases: readonly Phase[] = stages.rows.flatMap((row) => {
  const kin = family.find(({ id }) => id === row.id);
  if (!kin) throw new RangeError(`unknown phase: ${row.id}; family.ts has no entry for it`);
  const { iterations, batch, frames, height, width } = row;
  const samples = iterations && batch ? samplesSeen(iterations, batch) : null;
  const size = clipsIn(row.data);
  const clip = frames && height && width ? frameBudget({ frames, height, width }) : null;
  return {
    ...row,
    ...kin,
    samples,
    passes: samples && size ? passes(samples, size) : null,
    framesSeen: samples && frames ? samples * frames : null,
    positionsSeen: samples && clip ? samples * clip.latentPositions : null,
  };
});

/** The phases whose weights a phase inherits, itself first and Stable Diffusion last. */
export function ancestry(id: string): string[] {
  const parent = family.find((kin) => kin.id === id)?.parent;
  return parent ? [id, ...ancestry(parent)] : [id];
}

function clipsIn(data: string | null): number | null {
  if (data === 'LVD-F') return filtered;
  return data?.includes('high-quality') ? HIGH_QUALITY_CLIPS : null;
}
