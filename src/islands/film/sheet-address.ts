import type { Film } from '#algorithms/miniature/render-film.ts';
import { dataAddress } from './data-address.ts';
import { frameSheet, type Sheet } from './film-sheet.ts';
import { pngFile } from './png.ts';
import { stripGeometry } from './strip-geometry.ts';

// What is built travels. A film that a network made has noise in its last bits, which no packing
// makes smaller; with few colours it weighs a quarter, and once awake it is shown exactly.
const gif = import.meta.env.SSR ? await import('./gif.ts') : undefined;
const COLOURS = { strip: 63, frame: 127 };

const addresses = new WeakMap<Float32Array, string>();

/** The strip of a film's frames as a picture's address; the same pixels are written only once. */
export function sheetAddress(film: Film): string {
  const known = addresses.get(film.pixels);
  if (known !== undefined) return known;
  const sheet = frameSheet(film, film.frames, { gap: stripGeometry(film).gap });
  const address = pictureAddress(sheet, COLOURS.strip);
  addresses.set(film.pixels, address);
  return address;
}

/** The first frame of a film as a picture's address. */
export function firstFrameAddress({ size, pixels }: Film): string {
  const first = { frames: 1, size, pixels: pixels.subarray(0, size * size * 3) };
  return pictureAddress(frameSheet(first), COLOURS.frame);
}

function pictureAddress(sheet: Sheet, colours: number): string {
  return gif
    ? dataAddress(gif.gifFile([sheet], { colours }), 'image/gif')
    : dataAddress(pngFile(sheet, 0), 'image/png');
}
