import type { Film } from '#algorithms/miniature/render-film.ts';

/** A picture as a screen takes it: red, green, blue and opacity in bytes, row by row. */
export interface Sheet {
  width: number;
  height: number;
  bytes: Uint8ClampedArray<ArrayBuffer>;
}

/** How frames stand on a sheet; what lies between them is transparent. */
export interface Spacing {
  /** Screen pixels for each side of a film's pixel. */
  scale?: number;
  /** Between two frames, in screen pixels. */
  gap?: number;
}

/**
 * Lays the frames of a film on a sheet, row by row, left to right.
 *
 * Values from −1 to 1 become bytes from 0 to 255, what lies outside is cut. Throws a RangeError if
 * the film has not 3 values for each pixel of each frame.
 */
export function frameSheet(film: Film, columns = film.frames, spacing: Spacing = {}): Sheet {
  requireFilm(film);
  const frames = Array.from({ length: film.frames }, (_, frame) => ({ film, frame }));
  return sheetOf(frames, columns, spacing);
}

/** Lays films under each other, one row for each, so that what happens at once stands in a column. */
export function filmSheet(films: readonly Film[], spacing: Spacing = {}): Sheet {
  films.forEach(requireFilm);
  const columns = longest(films);
  const frames = films.flatMap((film) =>
    Array.from({ length: columns }, (_, frame) => ({ film, frame: lastAt(film, frame) })),
  );
  return sheetOf(frames, columns, spacing);
}

/** What films played side by side show at one moment; one that is over shows its last frame. */
export function momentSheet(films: readonly Film[], step: number, spacing: Spacing = {}): Sheet {
  films.forEach(requireFilm);
  const frames = films.map((film) => ({ film, frame: lastAt(film, step) }));
  return sheetOf(frames, films.length, spacing);
}

/** How many frames the longest of some films has; 1 where there is none yet. */
export function longest(films: readonly Film[]): number {
  return Math.max(1, ...films.map(({ frames }) => frames));
}

interface Frame {
  film: Film;
  frame: number;
}

function sheetOf(frames: readonly Frame[], columns: number, spacing: Spacing): Sheet {
  const { scale = 1, gap = 0 } = spacing;
  const side = scale * Math.max(...frames.map(({ film }) => film.size));
  const width = columns * (side + gap) - gap;
  const height = Math.ceil(frames.length / columns) * (side + gap) - gap;
  const sheet = { width, height, bytes: new Uint8ClampedArray(width * height * 4) };
  for (const [k, each] of frames.entries()) {
    const left = (k % columns) * (side + gap);
    const top = Math.floor(k / columns) * (side + gap);
    paint(sheet, each, { left, top, scale: side / each.film.size });
  }
  return sheet;
}

function paint(
  { width, bytes }: Sheet,
  { film: { size, pixels }, frame }: Frame,
  { left, top, scale }: { left: number; top: number; scale: number },
): void {
  const side = size * scale;
  for (let y = 0; y < side; y++) {
    const row = (frame * size + Math.floor(y / scale)) * size;
    for (let x = 0; x < side; x++) {
      const from = (row + Math.floor(x / scale)) * 3;
      const to = ((top + y) * width + left + x) * 4;
      // The array itself rounds, and cuts what a byte cannot hold.
      bytes[to] = (pixels[from] + 1) * 127.5;
      bytes[to + 1] = (pixels[from + 1] + 1) * 127.5;
      bytes[to + 2] = (pixels[from + 2] + 1) * 127.5;
      bytes[to + 3] = 255;
    }
  }
}

function lastAt(film: Film, step: number): number {
  return Math.min(step, film.frames - 1);
}

function requireFilm({ frames, size, pixels }: Film): void {
  const wanted = frames * size * size * 3;
  if (frames >= 1 && pixels.length === wanted) return;
  throw new RangeError(
    `invalid film: ${pixels.length} values; ${frames} frames of ${size} × ${size} have ${wanted}`,
  );
}
