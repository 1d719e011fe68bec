import type { Frame } from './area-average.ts';
import { withWriting, writingBoxes, type Writing } from './block-letters.ts';
import type { Box } from './text-area.ts';

/** How a clip is made of another film; times in seconds. */
export interface ClipRecipe {
  /**
   * A piece of the film from `from` to `to`; the frame at `from`, held; some frames between the two,
   * each held in turn; or a black card.
   */
  kind: 'shot' | 'still' | 'slides' | 'card';
  from: number;
  to: number;
  /** How long the clip is. A shot is as long as the film between its two times. */
  seconds: number;
  /** How many frames a slideshow holds. */
  slides: number;
  /** What every brightness is multiplied by. */
  light: number;
  /** The share of the height that two black bars, above and below, take together. */
  bars: number;
  /** Lines of capitals written over the picture; none for none. */
  lines: readonly string[];
  /** Height of the letters, as a share of that of the picture. */
  letters: number;
}

/** One frame of a clip, and the second of the clip at which it is shown. */
interface ClipFrame {
  frame: Frame;
  timestamp: number;
}

/**
 * Makes the frames of a clip, `rate` a second, from the frames of a film.
 *
 * `frameAt` gives what the film shows at a second; frames have three bytes a place and are left as
 * they are. Throws RangeError if the recipe has no length or its writing does not fit.
 */
export function* clipFrames(
  recipe: ClipRecipe,
  frameAt: (second: number) => Frame,
  rate = 24,
): Generator<ClipFrame, void> {
  let before: { moment: number; frame: Frame } | undefined;
  for (const [k, moment] of clipMoments(recipe, rate).entries()) {
    const frame = before?.moment === moment ? before.frame : clipPicture(frameAt(moment), recipe);
    before = { moment, frame };
    yield { frame, timestamp: k / rate };
  }
}

/** The second of the film that each frame of a clip shows; throws RangeError if it has no length. */
export function clipMoments(recipe: ClipRecipe, rate = 24): number[] {
  const count = Math.round(recipe.seconds * rate);
  if (!(count >= 1)) {
    throw new RangeError(`invalid seconds: ${recipe.seconds}; expected at least one frame`);
  }
  return Array.from({ length: count }, (_, k) => momentShown(recipe, k / count));
}

/** What a clip shows where the film shows a frame; the frame is left as it is. */
export function clipPicture(frame: Frame, recipe: ClipRecipe): Frame {
  const { width, height } = frame;
  const light = recipe.kind === 'card' ? 0 : recipe.light;
  const data = frame.data.map((value) => light * value);
  const bar = Math.round((recipe.bars * height) / 2) * width * 3;
  data.fill(0, 0, bar).fill(0, data.length - bar);
  const picture = { width, height, data };
  return recipe.lines.length > 0 ? withWriting(picture, writingOf(recipe, frame)) : picture;
}

/** Where a clip's own writing stands in its frames; what the film itself may show is not known. */
export function writtenBoxes(recipe: ClipRecipe, size: { width: number; height: number }): Box[] {
  return recipe.lines.length > 0 ? writingBoxes(size, writingOf(recipe, size)) : [];
}

/** Tells whether a clip is other than a piece of the film as it is: then it is called made. */
export function isMade({ kind, light, bars, lines }: ClipRecipe): boolean {
  return kind !== 'shot' || light !== 1 || bars > 0 || lines.length > 0;
}

/** The second of the film that is shown when a share of the clip is over. */
function momentShown({ kind, from, to, slides }: ClipRecipe, share: number): number {
  if (kind === 'shot') return from + share * (to - from);
  // A rounding error may not hold a frame too long.
  if (kind === 'slides') return from + (Math.floor(share * slides + 1e-9) * (to - from)) / slides;
  return from;
}

function writingOf({ kind, lines, letters }: ClipRecipe, { height }: { height: number }): Writing {
  return { lines, height: letters * height, at: kind === 'card' ? 'middle' : 'bottom' };
}
