import type { Vector } from './camera.ts';
import type { Face } from './rasterise.ts';

/** A surface made of triangles. */
export interface Mesh {
  vertices: readonly Vector[];
  faces: readonly Face[];
}

/**
 * Moves a mesh to the origin and scales it until it just fits into a ball of radius 1.
 *
 * The middle of its bounding box becomes the origin, and its farthest vertex is 1 away. Throws
 * RangeError if it has no extent.
 */
export function fitUnitBall({ vertices, faces }: Mesh): Mesh {
  const middle = [0, 1, 2].map((axis) => {
    const places = vertices.map((vertex) => vertex[axis]);
    return (Math.min(...places) + Math.max(...places)) / 2;
  });
  const centred = vertices.map(([x, y, z]): Vector => [
    x - middle[0],
    y - middle[1],
    z - middle[2],
  ]);
  const radius = Math.max(...centred.map((vertex) => Math.hypot(...vertex)));
  if (!(radius > 0)) {
    throw new RangeError(
      `invalid mesh: ${vertices.length} vertices in one place; expected a shape`,
    );
  }
  return {
    vertices: centred.map(([x, y, z]): Vector => [x / radius, y / radius, z / radius]),
    faces,
  };
}

/**
 * Gives the direction in which each face looks, as a vector of length 1.
 *
 * Outwards, if the corners run anticlockwise as seen from outside. A face without area has none and
 * gives NaN.
 */
export function faceNormals({ vertices, faces }: Mesh): Vector[] {
  return faces.map(([i, j, k]): Vector => {
    const [ax, ay, az] = vertices[i];
    const u = [vertices[j][0] - ax, vertices[j][1] - ay, vertices[j][2] - az];
    const v = [vertices[k][0] - ax, vertices[k][1] - ay, vertices[k][2] - az];
    const [x, y, z] = [
      u[1] * v[2] - u[2] * v[1],
      u[2] * v[0] - u[0] * v[2],
      u[0] * v[1] - u[1] * v[0],
    ];
    const length = Math.hypot(x, y, z);
    return [x / length, y / length, z / length];
  });
}
