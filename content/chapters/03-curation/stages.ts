import clipsPerVideo from '../../data/clips-per-video.json' with { type: 'json' };
import notPublished from '../../data/not-published.json' with { type: 'json' };
import sets from '../../data/lvd-table-1.json' with { type: 'json' };
import steps from '../../data/curation-steps.json' with { type: 'json' };
import thresholds from '../../data/curation-thresholds.json' with { type: 'json' };

/** A stage of the curation: what it looks at and does, and what the paper prints of it. */
export interface Stage {
  name: string;
  looksAt: string;
  removes: string;
  /** The share of clips that it removes by itself, in percent; none where it filters nothing. */
  removedPercent?: number;
  published: string;
  notPublished: string;
  where: string;
}

/** Clips per video before and after cut detection; the first is second-hand. */
export const [clipsBefore, clipsAfter] = clipsPerVideo.rows.map((row) => row.clipsPerVideo);

/** Millions of clips in a set of the paper's Table 1. */
export function millions(set: string): number {
  return rowOf(sets.rows, set).clips / 1e6;
}

/** The stages in the order in which this book draws them, the four filters together at the end. */
export const stages: Stage[] = [
  {
    name: 'Cut detection',
    looksAt: 'the whole video, at three frame rates',
    removes: 'nothing; it makes about four clips out of one',
    ...printed('Cut detection'),
  },
  {
    name: 'Clipping',
    looksAt: 'the keyframes of the video file',
    removes: 'nothing by a score, only film between a cut and the next keyframe',
    ...printed('Clipping'),
  },
  {
    name: 'Captions',
    looksAt: 'the middle frame, the film, and the two captions made from them',
    removes: 'nothing; it writes three captions',
    ...printed('Captions'),
  },
  {
    name: 'Motion',
    looksAt: 'neighbouring frames, two a second',
    ...filtered('Motion'),
    ...printed('Optical flow for pretraining'),
  },
  {
    name: 'CLIP score',
    looksAt: 'the first, centre and last frame, and the caption',
    ...filtered('CLIP score'),
    ...printed('CLIP'),
  },
  {
    name: 'Aesthetics',
    looksAt: 'the first, centre and last frame',
    ...filtered('Aesthetics'),
    ...printed('CLIP'),
  },
  {
    name: 'Text area',
    looksAt: 'the first, middle and last frame',
    ...filtered('Text area'),
    ...printed('Text'),
    notPublished: 'How the rule of 7 % and the removal of 25 % relate.',
  },
  {
    name: 'All filters',
    looksAt: 'the four scores',
    removes: 'whatever one of the four rejects',
    published: `${millions('LVD')} million clips before, ${millions('LVD-F')} million after.`,
    notPublished: `How many clips pass each filter. ${rowOf(notPublished.rows, 'Curation').missing}`,
    where: 'Table 1, §3.3',
  },
];

function printed(step: string): Pick<Stage, 'published' | 'notPublished' | 'where'> {
  const { published, notPublished, where } = rowOf(steps.rows, step);
  return { published, notPublished: notPublished ?? 'nothing that this book misses', where };
}

function filtered(axis: string): Pick<Stage, 'removes' | 'removedPercent'> {
  const { removedPercent, removedSide } = rowOf(thresholds.rows, axis);
  if (removedPercent === null) throw new TypeError(`invalid axis: ${axis}; it removes nothing`);
  const side = `${removedSide[0].toLowerCase()}${removedSide.slice(1)}`;
  return { removes: `${side}: ${removedPercent} %, by itself`, removedPercent };
}

function rowOf<Row extends { name: string }>(rows: readonly Row[], name: string): Row {
  const row = rows.find((candidate) => candidate.name === name);
  if (!row) throw new RangeError(`invalid name: ${name}; no row of the data is called so`);
  return row;
}
