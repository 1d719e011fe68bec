import { multiplyTiles } from './product-tiles';

/**
 * Lays a matrix of `k` × `n` out in panels of eight columns, the order in which the product reads it.
 *
 * Element (i, j) stands `i * kStride + j * nStride` floats after `b`; columns beyond `n` become 0.
 */
export function packPanels(b: usize, k: i32, n: i32, kStride: i32, nStride: i32, panels: usize): void {
  const step = (<usize>nStride) << 2;
  for (let j = 0; j < n; j += 8) {
    const wide = min(8, n - j);
    let from = b + <usize>j * step;
    for (let i = 0; i < k; i++) {
      if (wide == 8 && nStride == 1) {
        v128.store(panels, v128.load(from));
        v128.store(panels, v128.load(from, 16), 16);
      } else if (wide == 8) {
        v128.store(panels, fourApart(from, step));
        v128.store(panels, fourApart(from + 4 * step, step), 16);
      } else {
        for (let c = 0; c < 8; c++) {
          const value: f32 = c < wide ? load<f32>(from + <usize>c * step) : 0;
          store<f32>(panels + ((<usize>c) << 2), value);
        }
      }
      from += (<usize>kStride) << 2;
      panels += 32;
    }
  }
}

@inline
function fourApart(from: usize, step: usize): v128 {
  const two = v128.load32_lane(from + step, v128.load32_zero(from), 1);
  return v128.load32_lane(from + 3 * step, v128.load32_lane(from + 2 * step, two, 2), 3);
}

/**
 * C = A·B, or C += A·B if `accumulate`: A is `m` × `k` by two strides, B in panels, C row by row.
 *
 * Strides are in floats.
 */
export function matrixProduct(
  a: usize, m: i32, k: i32, aRow: i32, aCol: i32,
  panels: usize, n: i32, c: usize, cRow: i32, accumulate: i32,
): void {
  multiplyTiles(
    a, m, k, (<usize>aRow) << 2, (<usize>aCol) << 2,
    panels, (<usize>k) << 5, n, c, (<usize>cRow) << 2, accumulate,
  );
}
