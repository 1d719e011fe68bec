import type { Film } from '#algorithms/miniature/render-film.ts';
import { filmSheet, frameSheet, longest, momentSheet } from './film-sheet.ts';
import { gifFile } from './gif.ts';
import { save } from '../save.ts';
import { pngFile } from './png.ts';

const SCALE = 4; // a frame of 32 pixels is saved 128 pixels wide, or programs would blur it
const SPACING = { scale: SCALE, gap: 2 * SCALE };

/** Offers all frames as one PNG file: a row for each film, or one film in equal rows. */
export function saveFrames(films: readonly Film[], name: string): void {
  const sheet =
    films.length === 1
      ? frameSheet(films[0], equalColumns(films[0].frames), SPACING)
      : filmSheet(films, SPACING);
  save(pngFile(sheet, 6), 'image/png', `${name}.png`);
}

/** Offers films as one GIF, side by side where there are several, twice as large as in a PNG. */
export function saveGif(films: readonly Film[], framesPerSecond: number, name: string): void {
  const moments = Array.from({ length: longest(films) }, (_, step) =>
    momentSheet(films, step, { scale: 2 * SCALE, gap: 4 * SCALE }),
  );
  const file = gifFile(moments, { colours: 255, delay: 1000 / framesPerSecond });
  save(file, 'image/gif', `${name}.gif`);
}

/** As many frames in each row, and not many more than there are rows. */
function equalColumns(frames: number): number {
  let columns = Math.ceil(Math.sqrt(frames));
  while (frames % columns !== 0) columns++;
  return columns;
}
