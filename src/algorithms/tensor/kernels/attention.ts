import { exponential, laneSum } from './exponential';
import { matrixProduct, packPanels } from './matrix-product';
import { multiplyAdd } from './multiply-add';

// One kernel serves space, time and words: only the steps from token to token differ. Token i of
// group (a, b) stands in row a·outer + b·inner + i·step of its matrix. `panels` is room for the
// larger of keys and queries, times the channels of a head, each rounded up to eights.

/** out = softmax(q·kᵀ/√d)·v in each group and head; keeps the softmax in `weights`. Vaswani et al. 2017, eq. 1. */
export function attend(
  q: usize, k: usize, v: usize, out: usize, weights: usize, panels: usize, columns: i32, heads: i32,
  outerGroups: i32, innerGroups: i32, queries: i32, keys: i32,
  queryOuter: i32, queryInner: i32, queryStep: i32, keyOuter: i32, keyInner: i32, keyStep: i32,
): void {
  const wide = columns / heads;
  const queryRow = queryStep * columns;
  const keyRow = keyStep * columns;
  for (let a = 0; a < outerGroups; a++) {
    for (let b = 0; b < innerGroups; b++) {
      for (let h = 0; h < heads; h++) {
        const query = bytes((a * queryOuter + b * queryInner) * columns + h * wide);
        const key = bytes((a * keyOuter + b * keyInner) * columns + h * wide);
        packPanels(k + key, wide, keys, 1, keyRow, panels);
        matrixProduct(q + query, queries, wide, queryRow, 1, panels, keys, weights, keys, 0);
        softmax(weights, queries, keys, 1 / Mathf.sqrt(<f32>wide));
        packPanels(v + key, keys, wide, keyRow, 1, panels);
        matrixProduct(weights, queries, keys, keys, 1, panels, wide, out + query, queryRow, 0);
        weights += bytes(queries * keys);
      }
    }
  }
}

/** The gradient of `attend`: adds to gq, gk and gv. `scores` is room for `queries` × `keys` floats. */
export function attendGradient(
  q: usize, k: usize, v: usize, gOut: usize, weights: usize, gq: usize, gk: usize, gv: usize,
  panels: usize, scores: usize, columns: i32, heads: i32,
  outerGroups: i32, innerGroups: i32, queries: i32, keys: i32,
  queryOuter: i32, queryInner: i32, queryStep: i32, keyOuter: i32, keyInner: i32, keyStep: i32,
): void {
  const wide = columns / heads;
  const queryRow = queryStep * columns;
  const keyRow = keyStep * columns;
  for (let a = 0; a < outerGroups; a++) {
    for (let b = 0; b < innerGroups; b++) {
      for (let h = 0; h < heads; h++) {
        const query = bytes((a * queryOuter + b * queryInner) * columns + h * wide);
        const key = bytes((a * keyOuter + b * keyInner) * columns + h * wide);
        packPanels(gOut + query, queries, wide, queryRow, 1, panels);
        matrixProduct(weights, keys, queries, 1, keys, panels, wide, gv + key, keyRow, 1);
        packPanels(v + key, wide, keys, 1, keyRow, panels);
        matrixProduct(gOut + query, queries, wide, queryRow, 1, panels, keys, scores, keys, 0);
        softmaxGradient(weights, scores, queries, keys, 1 / Mathf.sqrt(<f32>wide));
        packPanels(k + key, keys, wide, keyRow, 1, panels);
        matrixProduct(scores, queries, keys, keys, 1, panels, wide, gq + query, queryRow, 1);
        packPanels(q + query, queries, wide, queryRow, 1, panels);
        matrixProduct(scores, keys, queries, 1, keys, panels, wide, gk + key, keyRow, 1);
        weights += bytes(queries * keys);
      }
    }
  }
}

/** Turns each row of scores, times `scale`, into positive weights of sum 1. */
function softmax(scores: usize, rows: i32, count: i32, scale: f32): void {
  const length = bytes(count);
  const whole = bytes(count & ~3);
  for (const last = scores + <usize>rows * length; scores < last; scores += length) {
    let largest: f32 = -Infinity;
    for (let b: usize = 0; b < length; b += 4) largest = max(largest, load<f32>(scores + b));
    const shift = f32x4.splat(-largest * scale);
    const steep = f32x4.splat(scale);
    let total = f32x4.splat(0);
    let b: usize = 0;
    for (; b < whole; b += 16) {
      const weight = exponential(multiplyAdd(v128.load(scores + b), steep, shift));
      v128.store(scores + b, weight);
      total = f32x4.add(total, weight);
    }
    let sum = laneSum(total);
    for (; b < length; b += 4) {
      const weight = exponential(multiplyAdd(v128.load32_splat(scores + b), steep, shift));
      v128.store32_lane(scores + b, weight, 0);
      sum += f32x4.extract_lane(weight, 0);
    }
    const share: f32 = 1 / sum;
    for (b = 0; b < whole; b += 16) {
      v128.store(scores + b, f32x4.mul(v128.load(scores + b), f32x4.splat(share)));
    }
    for (; b < length; b += 4) store<f32>(scores + b, load<f32>(scores + b) * share);
  }
}

/** Turns what arrives at the weights, in `arriving`, into what arrives at the scores. */
function softmaxGradient(weights: usize, arriving: usize, rows: i32, count: i32, scale: f32): void {
  const length = bytes(count);
  const whole = bytes(count & ~3);
  const last = weights + <usize>rows * length;
  for (; weights < last; weights += length, arriving += length) {
    let total = f32x4.splat(0);
    let b: usize = 0;
    for (; b < whole; b += 16) {
      total = multiplyAdd(v128.load(weights + b), v128.load(arriving + b), total);
    }
    let mean = laneSum(total);
    for (; b < length; b += 4) mean += load<f32>(weights + b) * load<f32>(arriving + b);
    const middle = f32x4.splat(mean);
    const steep = f32x4.splat(scale);
    for (b = 0; b < whole; b += 16) {
      const off = f32x4.sub(v128.load(arriving + b), middle);
      v128.store(arriving + b, f32x4.mul(f32x4.mul(v128.load(weights + b), off), steep));
    }
    for (; b < length; b += 4) {
      const off = load<f32>(arriving + b) - mean;
      store<f32>(arriving + b, load<f32>(weights + b) * off * scale);
    }
  }
}

@inline
function bytes(floats: i32): usize {
  return (<usize>floats) << 2;
}
