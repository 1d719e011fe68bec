import type { Vector } from './camera.ts';
import type { GreyPicture } from './temporal-coherence.ts';

/** Three corners, as places in a list of points; seen from outside they run anticlockwise. */
export type Face = readonly [number, number, number];

/** Triangles as a lens leaves them: all points from −1 to 1, z smaller for nearer; one ink a face. */
export interface ProjectedFaces {
  points: readonly Vector[];
  faces: readonly Face[];
  inks: readonly number[];
}

/**
 * Draws triangles as a square grey picture in which the nearer hides the farther.
 *
 * A pixel whose centre lies in a triangle takes its ink, unless a nearer one was there: the depth
 * buffer remembers. Triangles that turn their back are left out, which a closed surface would hide
 * anyway; pixels that none covers stay 0. Throws RangeError unless `side` is whole and positive and
 * each face has its ink.
 */
export function rasterise({ points, faces, inks }: ProjectedFaces, side: number): GreyPicture {
  requireSide(side);
  if (inks.length !== faces.length) {
    throw new RangeError(
      `invalid inks: ${inks.length} for ${faces.length} faces; expected as many`,
    );
  }
  const values = new Float64Array(side * side);
  const depth = new Float64Array(side * side).fill(1);
  // In pixels, y still upwards, so that the centre of the first pixel of each row has x = 0.
  const placed = points.map(([x, y, z]): Vector => [toPixel(x, side), toPixel(y, side), z]);

  faces.forEach(([i, j, k], face) => {
    const [a, b, c] = [placed[i], placed[j], placed[k]];
    const area = doubleArea(a, b, c[0], c[1]);
    if (area <= 0) return;
    const columns = pixelsBetween(a[0], b[0], c[0], side);
    const rows = pixelsBetween(a[1], b[1], c[1], side);
    for (let y = rows.first; y <= rows.last; y++) {
      for (let x = columns.first; x <= columns.last; x++) {
        // What part each corner has in this place: all three are positive inside the triangle.
        const ofA = doubleArea(b, c, x, y) / area;
        const ofB = doubleArea(c, a, x, y) / area;
        const ofC = 1 - ofA - ofB;
        if (ofA < 0 || ofB < 0 || ofC < 0) continue;
        const z = ofA * a[2] + ofB * b[2] + ofC * c[2];
        const pixel = (side - 1 - y) * side + x;
        if (z < -1 || z >= depth[pixel]) continue;
        depth[pixel] = z;
        values[pixel] = inks[face];
      }
    }
  });
  return { width: side, height: side, values };
}

function toPixel(place: number, side: number): number {
  return ((place + 1) / 2) * side - 0.5;
}

/** Twice the area of the triangle a, b, (x, y): positive if it runs anticlockwise. */
function doubleArea(a: Vector, b: Vector, x: number, y: number): number {
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
}

function pixelsBetween(a: number, b: number, c: number, side: number) {
  return {
    first: Math.max(0, Math.ceil(Math.min(a, b, c))),
    last: Math.min(side - 1, Math.floor(Math.max(a, b, c))),
  };
}

function requireSide(side: number): void {
  if (!Number.isInteger(side) || side < 1) {
    throw new RangeError(`invalid side: ${side}; expected a whole number of 1 or more`);
  }
}
