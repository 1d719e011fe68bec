import type { Frame } from '#algorithms/curation/area-average.ts';
import {
  clipMoments,
  clipPicture,
  writtenBoxes,
  type ClipRecipe,
} from '#algorithms/curation/clip-recipe.ts';
import { commonShare, coveredShare } from '#algorithms/curation/text-area.ts';
import type { TextBox } from '#algorithms/curation/text-boxes.ts';
import type { TextDetector } from '#data/text-detector.ts';
import { rounded } from './papers.ts';

/** What the detector of text finds in a clip, as a row of a table; all shares are of the frame. */
export interface TextRow {
  id: string;
  /** What boxes cover in the first frame, in the middle one, in the last, and on average. */
  first: number;
  middle: number;
  last: number;
  area: number;
  /** What our own letters cover, line by line, and what of that lies in boxes; of the middle frame. */
  written: number;
  common: number;
  /** The boxes of the middle frame, in pixels: left, top, right, bottom, and their probability. */
  boxes: string[];
}

/** The seconds of the trailer that a clip shows first, in its middle and last. */
export function textMoments(recipe: ClipRecipe): number[] {
  const moments = clipMoments(recipe);
  return [0, Math.floor(moments.length / 2), moments.length - 1].map((k) => moments[k]);
}

/**
 * Looks for text in the first, the middle and the last frame of a clip; `frameAt` tells what the
 * trailer shows at a second. The middle frame comes with the row, for a picture.
 */
export async function clipText(
  recipe: ClipRecipe & { id: string },
  frameAt: (second: number) => Frame,
  detector: TextDetector,
): Promise<{ row: TextRow; middle: Frame }> {
  const frames = textMoments(recipe).map((moment) => clipPicture(frameAt(moment), recipe));
  const found: TextBox[][] = [];
  for (const frame of frames) found.push(await detector(frame));
  const shares = found.map((boxes, i) => coveredShare(boxes, frames[i]));
  const [first, middle, last] = shares.map(rounded);
  const [, frame] = frames;
  const written = writtenBoxes(recipe, frame);
  const row = {
    ...{ id: recipe.id, first, middle, last },
    area: rounded(shares.reduce((sum, share) => sum + share, 0) / shares.length),
    written: rounded(coveredShare(written, frame)),
    common: rounded(commonShare(found[1], written, frame)),
    boxes: found[1].map(sides),
  };
  return { row, middle: frame };
}

function sides({ left, top, right, bottom, probability }: TextBox): string {
  return [...[left, top, right, bottom].map(Math.round), probability.toFixed(2)].join(' ');
}
