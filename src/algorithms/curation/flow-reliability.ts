import type { FlowField } from './motion-score.ts';

const SHARE = 0.01; // of the squared lengths: long arrows may miss by more
const SQUARED_PIXELS = 0.5;

/**
 * Tells which arrows of a flow can be believed: those that the flow the other way leads back.
 *
 * Follow an arrow from frame 1 to frame 2 and the arrow found there back again: unless the place is
 * hidden in one of the frames, or the flow is wrong, that is where you started. `miss` is what is
 * left. An arrow is reliable if miss² < 0.01 (|there|² + |back|²) + 0.5, in pixels; one that leaves
 * the frame is not. Sundaram, Brox and Keutzer 2010. Two flows that both give up, and stand still,
 * agree as well: the check finds contradictions, no more. Gives a 1 for each reliable place and a
 * 0 for each other, row by row. Throws RangeError if the two flows differ in size.
 */
export function reliablePlaces(forward: FlowField, backward: FlowField): Uint8Array {
  const { width, height } = forward;
  if (backward.width !== width || backward.height !== height) {
    throw new RangeError(
      `invalid flows: ${width} × ${height} and ${backward.width} × ${backward.height}; expected one size`,
    );
  }
  return Uint8Array.from(forward.dx, (dx, p) => {
    const dy = forward.dy[p];
    const x = (p % width) + dx;
    const y = Math.floor(p / width) + dy;
    if (!(x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1)) return 0;
    const backX = between(backward.dx, { x, y, width, height });
    const backY = between(backward.dy, { x, y, width, height });
    const miss = (dx + backX) ** 2 + (dy + backY) ** 2;
    const lengths = dx ** 2 + dy ** 2 + backX ** 2 + backY ** 2;
    return miss < SHARE * lengths + SQUARED_PIXELS ? 1 : 0;
  });
}

/** The value of a map between its places, each of the four around counting by how near it is. */
function between(
  map: Float32Array,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const next = left + 1 < width ? 1 : 0;
  const k = top * width + left;
  const below = top + 1 < height ? k + width : k;
  const upper = map[k] + (x - left) * (map[k + next] - map[k]);
  const lower = map[below] + (x - left) * (map[below + next] - map[below]);
  return upper + (y - top) * (lower - upper);
}
