import { rejectBeyond } from '#algorithms/curation/percentile-filter.ts';
import found from '../../data/clip-text.json' with { type: 'json' };
import { bookClips } from './clips.ts';

/** A box that the detector drew, in pixels of a frame of 480 × 270, and how sure it was. */
export interface FoundBox {
  left: number;
  top: number;
  width: number;
  height: number;
  probability: number;
}

/** The size of the frames in which text was looked for. */
export const textFrame = { width: 480, height: 270 };

/** How the detector's boxes lie beside the letters that we wrote, in their middle frames. */
export const besideOurLetters = agreement();

/** The share of the middle frame that boxes cover, and the boxes, for each of the book's clips. */
export const middleFrames = bookClips.map(({ number }) => ({
  share: found.rows[number].middle,
  boxes: found.rows[number].boxes.map(readBox),
}));

/** The clips in which something was taken for text, though nobody sees any. */
export const falseFinds = bookClips.filter(
  ({ words }, k) => !words && found.rows[k].boxes.length > 0,
);

/** For each of the book's clips whether it has more text than `percent` of the frame. */
export function beyond(percent: number): boolean[] {
  const areas = bookClips.map(({ textArea }) => textArea);
  return rejectBeyond(areas, { limit: percent / 100, side: 'highest' });
}

function agreement() {
  const rows = found.rows.filter(({ written }) => written > 0);
  const sum = (name: 'written' | 'common' | 'middle') =>
    rows.reduce((total, row) => total + row[name], 0);
  return {
    clips: rows.length,
    recall: sum('common') / sum('written'),
    precision: sum('common') / sum('middle'),
  };
}

function readBox(sides: string): FoundBox {
  const [left, top, right, bottom, probability] = sides.split(' ').map(Number);
  return { left, top, width: right - left, height: bottom - top, probability };
}
