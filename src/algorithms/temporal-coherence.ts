/** A film in shades of grey: for each frame one number per place, row by row. */
export interface GreyFilm {
  width: number;
  height: number;
  frames: Float64Array[];
}

/** One grey picture: `width` × `height` numbers, row by row. */
export interface GreyPicture {
  width: number;
  height: number;
  values: Float64Array;
}

/**
 * Measures how much a film changes from one frame to the next, along a motion.
 *
 * The mean of |I(i+1, p + u) − I(i, p)| over all neighbouring frames i and all places p that stay
 * in the picture. `motion` is u, the same everywhere, in whole pixels right and down. Without it
 * the camera's own motion is counted too; with the true motion only flicker is left. Throws
 * RangeError if there is no pair of frames, or if nothing stays in the picture.
 */
export function frameDifference(film: GreyFilm, motion = { dx: 0, dy: 0 }): number {
  const { width, height, frames } = film;
  let sum = 0;
  let places = 0;
  for (let i = 0; i + 1 < frames.length; i++) {
    for (let y = Math.max(0, -motion.dy); y < Math.min(height, height - motion.dy); y++) {
      for (let x = Math.max(0, -motion.dx); x < Math.min(width, width - motion.dx); x++) {
        const there = frames[i + 1][(y + motion.dy) * width + x + motion.dx];
        sum += Math.abs(there - frames[i][y * width + x]);
        places++;
      }
    }
  }
  if (places === 0) throw new RangeError(nothingToCompare(film, motion));
  return sum / places;
}

/**
 * Cuts a film along one row: that row of every frame, the first frame at the top.
 *
 * What stands still becomes a vertical streak, what moves evenly a slanted one, and what flickers
 * leaves no streak. Throws RangeError unless the film has such a row.
 */
export function spaceTimeSlice({ width, height, frames }: GreyFilm, row: number): GreyPicture {
  if (!Number.isInteger(row) || row < 0 || row >= height) {
    throw new RangeError(`invalid row: ${row}; this film has rows 0 to ${height - 1}`);
  }
  const values = new Float64Array(width * frames.length);
  frames.forEach((frame, i) => {
    values.set(frame.subarray(row * width, (row + 1) * width), i * width);
  });
  return { width, height: frames.length, values };
}

/**
 * Gives the contrast of a picture: the standard deviation of its values.
 *
 * The divisor is the number of places. Throws RangeError if there are none.
 */
export function contrast(values: Float64Array): number {
  if (values.length === 0) {
    throw new RangeError('invalid values: none; contrast needs at least one place');
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function nothingToCompare(
  { width, height, frames }: GreyFilm,
  { dx, dy }: { dx: number; dy: number },
) {
  return (
    `invalid film: ${frames.length} frames of ${width} × ${height} moving by ${dx}, ${dy}; ` +
    'expected two frames or more that share a place'
  );
}
