import { multiplyAdd } from './multiply-add';

/**
 * C = A·B, or C += A·B if `accumulate`, tile by tile: A is `m` × `k`, its elements `row` and `col` apart.
 *
 * A tile of C stays in registers, eight columns of six rows, or of four where multiply-adds are
 * not fused and each product needs a register of its own. Where fewer than four rows are left, the
 * last tile overlaps the one above. Panels of B stand `apart`; all distances are in bytes.
 */
export function multiplyTiles(
  a: usize, m: i32, k: i32, row: usize, col: usize,
  panels: usize, apart: usize, n: i32, c: usize, out: usize, accumulate: i32,
): void {
  for (let i = 0; i < m; ) {
    const left = m - i;
    const tall = m < 4 ? 1 : FUSED && left >= 6 && left != 8 ? 6 : min(4, left);
    // Rows that the tile above has written already.
    const written = tall < 4 && m >= 4 ? 4 - tall : 0;
    const from = a + <usize>(i - written) * row;
    let panel = panels;
    for (let j = 0; j < n; j += 8) {
      const to = c + <usize>(i - written) * out + ((<usize>j) << 2);
      if (FUSED && tall == 6) sixRows(from, k, row, col, panel, to, out, n - j, accumulate);
      else if (m < 4) oneRow(from, k, col, panel, to, n - j, accumulate);
      else fourRows(from, k, row, col, panel, to, out, n - j, accumulate, written);
      panel += apart;
    }
    i += tall;
  }
}

function sixRows(
  a: usize, k: i32, row: usize, col: usize,
  panel: usize, c: usize, out: usize, wide: i32, accumulate: i32,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00, c40 = c00, c41 = c00, c50 = c00, c51 = c00;
  const end = panel + ((<usize>k) << 5);
  const row2 = row * 2, row3 = row * 3, row4 = row * 4, row5 = row * 5;
  for (; panel < end; panel += 32) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let s = v128.load32_splat(a);
    c00 = multiplyAdd(s, b0, c00);
    c01 = multiplyAdd(s, b1, c01);
    s = v128.load32_splat(a + row);
    c10 = multiplyAdd(s, b0, c10);
    c11 = multiplyAdd(s, b1, c11);
    s = v128.load32_splat(a + row2);
    c20 = multiplyAdd(s, b0, c20);
    c21 = multiplyAdd(s, b1, c21);
    s = v128.load32_splat(a + row3);
    c30 = multiplyAdd(s, b0, c30);
    c31 = multiplyAdd(s, b1, c31);
    s = v128.load32_splat(a + row4);
    c40 = multiplyAdd(s, b0, c40);
    c41 = multiplyAdd(s, b1, c41);
    s = v128.load32_splat(a + row5);
    c50 = multiplyAdd(s, b0, c50);
    c51 = multiplyAdd(s, b1, c51);
    a += col;
  }
  put(c, c00, c01, wide, accumulate);
  put(c + out, c10, c11, wide, accumulate);
  put(c + out * 2, c20, c21, wide, accumulate);
  put(c + out * 3, c30, c31, wide, accumulate);
  put(c + out * 4, c40, c41, wide, accumulate);
  put(c + out * 5, c50, c51, wide, accumulate);
}

function fourRows(
  a: usize, k: i32, row: usize, col: usize,
  panel: usize, c: usize, out: usize, wide: i32, accumulate: i32, written: i32,
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
  if (written < 1) put(c, c00, c01, wide, accumulate);
  if (written < 2) put(c + out, c10, c11, wide, accumulate);
  if (written < 3) put(c + out * 2, c20, c21, wide, accumulate);
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
  if (wide & 4) {
    v128.store(c, accumulate ? f32x4.add(low, v128.load(c)) : low);
    c += 16;
    low = high;
  }
  if (wide & 2) {
    if (accumulate) low = f32x4.add(low, v128.load64_zero(c));
    v128.store64_lane(c, low, 0);
    c += 8;
    low = v128.shuffle<f32>(low, low, 2, 3, 2, 3);
  }
  if (wide & 1) {
    if (accumulate) low = f32x4.add(low, v128.load32_zero(c));
    v128.store32_lane(c, low, 0);
  }
}
