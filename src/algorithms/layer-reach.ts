/** A place in a film: which frame, which row and which column, counted from 0. */
export interface FilmPlace {
  frame: number;
  row: number;
  column: number;
}

/** The four kinds of layer in a factorised video network that mix one place with others. */
export type MixingLayer =
  'spatial convolution' | 'temporal convolution' | 'spatial attention' | 'temporal attention';

const gathers: Record<MixingLayer, (from: FilmPlace, to: FilmPlace) => boolean> = {
  'spatial convolution': (from, to) =>
    from.frame === to.frame && near(from.row, to.row) && near(from.column, to.column),
  'temporal convolution': (from, to) => samePosition(from, to) && near(from.frame, to.frame),
  'spatial attention': (from, to) => from.frame === to.frame,
  'temporal attention': samePosition,
};

/**
 * Lists the places from which one place gathers in one layer, itself included.
 *
 * A 3 × 3 kernel in the frame, a kernel of 3 along time, a whole frame, or one position in all
 * frames; places beyond the edge count as zeros and are left out. `size` says how many frames,
 * rows and columns there are. Throws RangeError if the place lies outside the film.
 * Stability-AI/generative-models, video_model.py and video_attention.py.
 */
export function layerReach(layer: MixingLayer, from: FilmPlace, size: FilmPlace): FilmPlace[] {
  const all = filmPlaces(size);
  if (!all.some((place) => samePosition(from, place) && from.frame === place.frame)) {
    throw new RangeError(
      `invalid place: ${JSON.stringify(from)}; it lies outside ${JSON.stringify(size)}`,
    );
  }
  return all.filter((place) => gathers[layer](from, place));
}

/** Lists all places of a film, frame by frame, each in the order of reading. */
export function filmPlaces({ frame: frames, row: rows, column: columns }: FilmPlace): FilmPlace[] {
  const places: FilmPlace[] = [];
  for (let frame = 0; frame < frames; frame++) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) places.push({ frame, row, column });
    }
  }
  return places;
}

function samePosition(from: FilmPlace, to: FilmPlace): boolean {
  return from.row === to.row && from.column === to.column;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1;
}
