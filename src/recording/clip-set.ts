import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameShrinker, type Frame } from '#algorithms/curation/area-average.ts';
import { clipFrames, type ClipRecipe } from '#algorithms/curation/clip-recipe.ts';
import { filmAnalyst, type ClipScores } from '#algorithms/curation/film-analysis.ts';
import { rounded } from './papers.ts';

/** A clip of the book's set: how it is made, and what it is called. */
export interface NamedRecipe extends ClipRecipe {
  id: string;
  name: string;
  made: boolean;
}

/** What a clip scores, as a row of a table; null where nothing is known. */
export interface ScoreRow {
  id: string;
  seconds: number;
  /** How many shots the cascade takes it for. */
  shots: number;
  motion: number | null;
  colourfulness: number;
  contrast: number;
  sharpness: number;
}

const RATE = 24; // frames a second, as the trailer has
const COLUMNS = 6; // small pictures side by side

/** Reads the recipes of the book's clips from `content/data/clip-set.json`. */
export function clipSet(): NamedRecipe[] {
  const path = join(import.meta.dirname, '../../content/data/clip-set.json');
  return JSON.parse(readFileSync(path, 'utf8')).rows;
}

/**
 * Makes a clip and scores it as the page scores a reader's film; `frameAt` tells what the trailer
 * shows at a second.
 *
 * Where the cascade takes the clip for several shots, scores are means over these, each weighing as
 * long as it lasts. The middle frame comes with the scores, for a small picture.
 */
export function scoredClip(
  recipe: NamedRecipe,
  frameAt: (second: number) => Frame,
): { row: ScoreRow; middle: Frame } {
  const frames = [...clipFrames(recipe, frameAt, RATE)];
  const { frame: middle } = frames[Math.floor(frames.length / 2)];
  const analyst = filmAnalyst(middle);
  for (const { frame, timestamp } of frames) analyst.push(frame, timestamp);
  const seconds = frames.length / RATE;
  const { clips } = analyst.finish(seconds);
  const overall = (measure: (clip: ClipScores) => number) => weighedMean(clips, measure);
  const motion = overall((clip) => clip.motion);
  const row = {
    id: recipe.id,
    seconds: rounded(seconds),
    shots: clips.length,
    motion: Number.isNaN(motion) ? null : rounded(motion),
    colourfulness: rounded(overall((clip) => clip.colourfulness)),
    contrast: rounded(overall((clip) => clip.contrast)),
    sharpness: rounded(overall((clip) => clip.sharpness)),
  };
  return { row, middle };
}

/** Lays pictures side by side, six a row, each shrunk to `small`. */
export function pictureSheet(
  pictures: readonly Frame[],
  small: { width: number; height: number },
): Frame {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const sheet = { width: COLUMNS * small.width, height: rows * small.height };
  const data = new Uint8Array(3 * sheet.width * sheet.height);
  pictures.forEach((picture, i) => {
    const shrunk = frameShrinker(picture, small)(picture);
    const corner =
      Math.floor(i / COLUMNS) * small.height * sheet.width + (i % COLUMNS) * small.width;
    for (let y = 0; y < small.height; y++) {
      const line = shrunk.data.subarray(3 * y * small.width, 3 * (y + 1) * small.width);
      data.set(line, 3 * (corner + y * sheet.width));
    }
  });
  return { ...sheet, data };
}

/** The mean of a measure over the shots in which it could be taken. */
function weighedMean(clips: readonly ClipScores[], measure: (clip: ClipScores) => number): number {
  const taken = clips.filter((clip) => !Number.isNaN(measure(clip)));
  const seconds = taken.reduce((sum, { start, end }) => sum + end - start, 0);
  return taken.reduce((sum, clip) => sum + measure(clip) * (clip.end - clip.start), 0) / seconds;
}
