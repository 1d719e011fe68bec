import { shaded } from '#algorithms/orbit-view.ts';
import faces from '../../data/bunny-faces.json' with { type: 'json' };
import vertices from '../../data/bunny-vertices.json' with { type: 'json' };

/** The Stanford bunny in a thousand faces, with the lamp of this chapter on it. */
export const bunny = shaded({
  vertices: vertices.rows.map(({ x, y, z }) => [x, y, z] as const),
  faces: faces.rows.map(({ a, b, c }) => [a, b, c] as const),
});

/** One degree in radians. */
export const DEGREE = Math.PI / 180;

/** An angle as it is printed, with a true minus sign. */
export function inDegrees(angle: number): string {
  return `${angle}°`.replace('-', '−');
}

/** How many pixels a view of this chapter has each way. */
export const SIDE = 64;
