import { passes, samplesSeen } from '#algorithms/dataset-arithmetic.ts';
import experiments from '../../data/paper-experiments.json' with { type: 'json' };
import datasets from '../../data/lvd-table-1.json' with { type: 'json' };
import type { Shape } from './training-shape.plot.ts';

/** Two trainings of §3.3 at equal steps, the one that people preferred first. */
export interface SetComparison {
  name: string;
  arms: readonly [Shape, Shape];
  outcome: string;
  /** What else differed; null if nothing that this book knows of. */
  confound: string | null;
  where: string;
}

/** How long every training of §3.3 ran, in steps and clips a step (App. E.2). */
export const RUN = { steps: 40_000, batch: 256 };
/** What it draws in that, repeats included. */
export const DRAWS = samplesSeen(RUN.steps, RUN.batch);

const FIFTY_MILLION = 50e6; // both subsets of Fig. 4(c): §3.3
const BY_ITS_NAME = 10e6; // InternVid-10M, of which the paper prints no exact count

const filtered = arm('LVD-10M-F', printed('LVD-10M-F'), true);
const curated = arm('50M curated', FIFTY_MILLION, true);

/** The five comparisons of data sets, in the order of the paper's figures. */
export const comparisons: readonly SetComparison[] = [
  compare(
    'Before filtering',
    'lvd10m-f-against-lvd10m',
    filtered,
    arm('LVD-10M', printed('LVD-10M')),
  ),
  compare('WebVid', 'lvd10m-f-against-webvid', filtered, arm('WebVid-10M', printed('WebVid'))),
  compare(
    'InternVid',
    'lvd10m-f-against-internvid',
    filtered,
    arm('InternVid-10M, by its name', BY_ITS_NAME),
  ),
  compare(
    'Equal size',
    'curated-50m-against-uncurated-50m',
    curated,
    arm('50M uncurated', FIFTY_MILLION),
  ),
  compare('Larger set', 'curated-50m-against-lvd10m-f', curated, filtered),
];

function compare(name: string, id: string, preferred: Shape, other: Shape): SetComparison {
  const row = experiments.rows.find((known) => known.id === id);
  if (!row)
    throw new RangeError(`unknown comparison: ${id}; paper-experiments.json has no such id`);
  const { outcome, confound, where } = row;
  return { name, arms: [{ ...preferred, preferred: true }, other], outcome, confound, where };
}

function arm(label: string, clips: number, filtered = false): Shape {
  return { label, clips, passes: passes(DRAWS, clips), filtered };
}

export function printed(name: string): number {
  const row = datasets.rows.find((known) => known.name === name);
  if (!row) throw new RangeError(`unknown data set: ${name}; Table 1 has no such row`);
  return row.clips;
}
