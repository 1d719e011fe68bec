import { multiplyAdd } from './multiply-add';

/**
 * Lays a matrix of `k` × `n` out in panels of eight columns, the order in which the product reads it.
 *
 * Element (i, j) stands `i * kStride + j * nStride` floats after `b`; columns beyond `n` become 0.
 */
export function packPanels(b: usize, k: i32, n: i32, kStride: i32, nStride: i32, panels: usize): void {
  for (let j = 0; j < n; j += 8) {
    const wide = min(8, n - j);
    let from = b + ((<usize>(j * nStride)) << 2);
    for (let i = 0; i < k; i++) {
      if (wide == 8 && nStride == 1) {
        v128.store(panels, v128.load(from));
        v128.store(panels, v128.load(from, 16), 16);
      } else {
        for (let c = 0; c < 8; c++) {
          const value: f32 = c < wide ? load<f32>(from + ((<usize>(c * nStride)) << 2)) : 0;
          store<f32>(panels + ((<usize>c) << 2), value);
        }
      }
      from += (<usize>kStride) << 2;
      panels += 32;
    }
  }
}

/**
 * C = A·B, or C += A·B if `accumulate`: A is `m` × `k` by two strides, B in panels, C row by row.
 *
 * Four rows and eight columns at a time stay in registers. Strides are in floats.
 */
export function matrixProduct(
  a: usize, m: i32, k: i32, aRow: i32, aCol: i32,
  panels: usize, n: i32, c: usize, cRow: i32, accumulate: i32,
): void {
  const rowBytes = (<usize>aRow) << 2;
  const colBytes = (<usize>aCol) << 2;
  const outBytes = (<usize>cRow) << 2;
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    let panel = panels;
    for (let j = 0; j < n; j += 8) {
      fourRows(a, k, rowBytes, colBytes, panel, c + ((<usize>j) << 2), outBytes, n - j, accumulate);
      panel += (<usize>k) << 5;
    }
    a += 4 * rowBytes;
    c += 4 * outBytes;
  }
  for (; i < m; i++) {
    let panel = panels;
    for (let j = 0; j < n; j += 8) {
      oneRow(a, k, colBytes, panel, c + ((<usize>j) << 2), n - j, accumulate);
      panel += (<usize>k) << 5;
    }
    a += rowBytes;
    c += outBytes;
  }
}

function fourRows(
  a: usize, k: i32, row: usize, col: usize,
  panel: usize, c: usize, out: usize, wide: i32, accumulate: i32,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00;
  let a0 = a;
  const end = panel + ((<usize>k) << 5);
  const row2 = row * 2, row3 = row * 3;
  for (; panel < end; panel += 32) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let s = v128.load32_splat(a0);
    c00 = multiplyAdd(s, b0, c00);
    c01 = multiplyAdd(s, b1, c01);
    s = v128.load32_splat(a0 + row);
    c10 = multiplyAdd(s, b0, c10);
    c11 = multiplyAdd(s, b1, c11);
    s = v128.load32_splat(a0 + row2);
    c20 = multiplyAdd(s, b0, c20);
    c21 = multiplyAdd(s, b1, c21);
    s = v128.load32_splat(a0 + row3);
    c30 = multiplyAdd(s, b0, c30);
    c31 = multiplyAdd(s, b1, c31);
    a0 += col;
  }
  put(c, c00, c01, wide, accumulate);
  put(c + out, c10, c11, wide, accumulate);
  put(c + out * 2, c20, c21, wide, accumulate);
  put(c + out * 3, c30, c31, wide, accumulate);
}

function oneRow(a: usize, k: i32, col: usize, panel: usize, c: usize, wide: i32, accumulate: i32): void {
  let c0 = f32x4.splat(0), c1 = c0;
  const end = panel + ((<usize>k) << 5);
  for (; panel < end; panel += 32) {
    const s = v128.load32_splat(a);
    c0 = multiplyAdd(s, v128.load(panel), c0);
    c1 = multiplyAdd(s, v128.load(panel, 16), c1);
    a += col;
  }
  put(c, c0, c1, wide, accumulate);
}

/** Writes eight results, or the first `wide` of them at the right edge. */
function put(c: usize, low: v128, high: v128, wide: i32, accumulate: i32): void {
  if (wide >= 8) {
    if (accumulate) {
      low = f32x4.add(low, v128.load(c));
      high = f32x4.add(high, v128.load(c, 16));
    }
    v128.store(c, low);
    v128.store(c, high, 16);
    return;
  }
  for (let j = 0; j < wide; j++) {
    const at = c + ((<usize>j) << 2);
    const before: f32 = accumulate ? load<f32>(at) : 0;
    store<f32>(at, before + f32x4.extract_lane(low, 0));
    // The next lane moves to the front.
    low = v128.shuffle<f32>(low, high, 1, 2, 3, 4);
    high = v128.shuffle<f32>(high, high, 1, 2, 3, 0);
  }
}
