import { shrinkMap } from './area-average.ts';

/**
 * How each place of a frame moves until the next: `dx` right and `dy` down, in pixels, row by row.
 */
export interface FlowField {
  width: number;
  height: number;
  dx: Float32Array;
  dy: Float32Array;
}

const SHORT_SIDE = 16;

/**
 * Scores how much a clip moves: the mean length of its motion vectors, over all places and all
 * pairs of frames.
 *
 * `fields` is the flow between neighbouring frames at 2 frames a second; each map is first shrunk
 * to a shortest side of 16. Blattmann et al. 2023, app. C. Vectors keep the unit of the full frame,
 * pixels per pair; the paper does not print whether its own were rescaled. Throws RangeError
 * without fields.
 */
export function motionScore(fields: readonly FlowField[]): number {
  if (fields.length === 0) {
    throw new RangeError('invalid fields: none; a motion score needs at least one pair of frames');
  }
  const sum = fields.reduce((total, field) => total + meanSpeed(shrinkFlow(field)), 0);
  return sum / fields.length;
}

/** Gives the mean length of a field's vectors, in the unit of the vectors. */
export function meanSpeed({ dx, dy }: FlowField): number {
  let sum = 0;
  for (let k = 0; k < dx.length; k++) sum += Math.hypot(dx[k], dy[k]);
  return sum / dx.length;
}

/**
 * Shrinks a flow map until its shorter side is `shortSide`, by averaging the area behind each new
 * place.
 *
 * Averages of vectors, so motions that cancel out disappear: flicker and noise fade, pans stay.
 * Maps already small enough come back as they are. Throws RangeError if the arrays do not fit the
 * size.
 */
export function shrinkFlow(field: FlowField, shortSide = SHORT_SIDE): FlowField {
  requireField(field);
  const scale = shortSide / Math.min(field.width, field.height);
  if (scale >= 1) return field;
  const width = Math.round(field.width * scale);
  const height = Math.round(field.height * scale);
  const shrink = (map: Float32Array) => shrinkMap(map, field, { width, height });
  return { width, height, dx: shrink(field.dx), dy: shrink(field.dy) };
}

function requireField({ width, height, dx, dy }: FlowField): void {
  const places = width * height;
  if (!(places > 0) || dx.length !== places || dy.length !== places) {
    throw new RangeError(
      `invalid field: ${dx.length} and ${dy.length} values; expected ${width} × ${height} of each`,
    );
  }
}
