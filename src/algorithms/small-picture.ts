import type { GreyPicture } from './temporal-coherence.ts';

/** A scene that can be drawn at any size. */
export type Scene = 'ball' | 'waves' | 'fence';

/** The scenes in order of detail: the first is all shape, the last nearly all fine lines. */
export const scenes: readonly Scene[] = ['ball', 'waves', 'fence'];

/**
 * A square picture of a scene with mean 0 and variance 1, as SVD's preconditioning expects data.
 *
 * Its `values` stand row by row, ink being high; `side` is its number of cells in each direction.
 * Throws RangeError unless `side` is whole and at least 2.
 */
export function smallPicture(scene: Scene, side: number): GreyPicture {
  if (!(Number.isInteger(side) && side >= 2)) {
    throw new RangeError(`invalid side: ${side}; a picture needs at least 2 whole cells`);
  }
  const ink = Float64Array.from({ length: side * side }, (_, k) =>
    draw[scene](((k % side) + 0.5) / side, (Math.floor(k / side) + 0.5) / side),
  );
  return { width: side, height: side, values: standardised(ink) };
}

/**
 * Turns values of variance `spread`² into brightness between 0 and 1: two spreads either way.
 *
 * Zero becomes one half; what lies further out than two spreads lands beyond 0 or 1. Throws
 * RangeError unless `spread` is positive.
 */
export function asTones({ width, height, values }: GreyPicture, spread: number): GreyPicture {
  if (!(spread > 0)) throw new RangeError(`invalid spread: ${spread}; a positive number is needed`);
  return { width, height, values: Float64Array.from(values, (v) => 0.5 + v / (4 * spread)) };
}

// x runs to the right and y down, both from 0 to 1; 0 is paper and 1 is ink. The shapes are chosen
// for the eye alone: nothing that is measured depends on them.
const draw: Record<Scene, (x: number, y: number) => number> = {
  ball(x, y) {
    const [right, down] = [(x - 0.47) / 0.3, (y - 0.46) / 0.3];
    const shadow = Math.hypot((x - 0.62) / 0.34, (y - 0.8) / 0.09) < 1;
    const ground = y > 0.68 ? 0.3 : 0.05;
    if (Math.hypot(right, down) >= 1) return shadow ? 0.75 : ground;
    return Math.min(1, 0.35 + 0.65 * Math.hypot(right + 0.4, down + 0.4) ** 1.5);
  },
  waves(x, y) {
    if (Math.hypot(x - 0.68, y - 0.27) < 0.15) return 0.9;
    if (y < 0.5) return 0.1 + 0.2 * y;
    const slope = Math.sin(2 * Math.PI * (7 * (y - 0.5) ** 0.8 * 2 + 0.35 * Math.sin(9 * x)));
    return 0.6 + 0.35 * slope;
  },
  fence(x, y) {
    const board = (x * 8) % 1 < 0.55;
    const rail = Math.abs(y - 0.4) < 0.05 || Math.abs(y - 0.78) < 0.05;
    const top = 0.24 + 0.08 * Math.abs(((x * 8) % 1) - 0.275);
    if (y < top) return 0.08;
    return board || rail ? 0.9 : 0.2;
  },
};

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}
