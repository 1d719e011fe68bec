import { exponential, laneSum } from './exponential';
import { multiplyAdd } from './multiply-add';

// One kernel serves space, time and words: only the steps from token to token differ. Token i of
// group (a, b) stands in row a·outer + b·inner + i·step of its matrix.

/** out = softmax(q·kᵀ/√d)·v in each group and head; keeps the softmax in `weights`. Vaswani et al. 2017, eq. 1. */
export function attend(
  q: usize, k: usize, v: usize, out: usize, weights: usize, columns: i32, heads: i32,
  outerGroups: i32, innerGroups: i32, queries: i32, keys: i32,
  queryOuter: i32, queryInner: i32, queryStep: i32, keyOuter: i32, keyInner: i32, keyStep: i32,
): void {
  const wide = columns / heads;
  const row = (<usize>columns) << 2;
  const head = (<usize>wide) << 2;
  const scale: f32 = 1 / Mathf.sqrt(<f32>wide);
  for (let a = 0; a < outerGroups; a++) {
    for (let b = 0; b < innerGroups; b++) {
      const queryBase = <usize>(a * queryOuter + b * queryInner) * row;
      const keyBase = <usize>(a * keyOuter + b * keyInner) * row;
      for (let h = 0; h < heads; h++) {
        const offset = <usize>h * head;
        for (let i = 0; i < queries; i++) {
          const from = queryBase + <usize>(i * queryStep) * row + offset;
          let largest: f32 = -3e38;
          for (let j = 0; j < keys; j++) {
            const at = k + keyBase + <usize>(j * keyStep) * row + offset;
            const score = dot(q + from, at, head) * scale;
            store<f32>(weights + ((<usize>j) << 2), score);
            largest = max(largest, score);
          }
          softmax(weights, keys, largest);
          for (let c: usize = 0; c < head; c += 16) {
            let sum = f32x4.splat(0);
            let at = v + keyBase + offset + c;
            for (let j = 0; j < keys; j++) {
              sum = multiplyAdd(v128.load32_splat(weights + ((<usize>j) << 2)), v128.load(at), sum);
              at += <usize>keyStep * row;
            }
            v128.store(out + from + c, sum);
          }
          weights += (<usize>keys) << 2;
        }
      }
    }
  }
}

/** The gradient of `attend`: adds to gq, gk and gv. `scratch` holds as many floats as there are keys. */
export function attendGradient(
  q: usize, k: usize, v: usize, gOut: usize, weights: usize, gq: usize, gk: usize, gv: usize,
  scratch: usize, columns: i32, heads: i32,
  outerGroups: i32, innerGroups: i32, queries: i32, keys: i32,
  queryOuter: i32, queryInner: i32, queryStep: i32, keyOuter: i32, keyInner: i32, keyStep: i32,
): void {
  const wide = columns / heads;
  const row = (<usize>columns) << 2;
  const head = (<usize>wide) << 2;
  const scale: f32 = 1 / Mathf.sqrt(<f32>wide);
  for (let a = 0; a < outerGroups; a++) {
    for (let b = 0; b < innerGroups; b++) {
      const queryBase = <usize>(a * queryOuter + b * queryInner) * row;
      const keyBase = <usize>(a * keyOuter + b * keyInner) * row;
      for (let h = 0; h < heads; h++) {
        const offset = <usize>h * head;
        for (let i = 0; i < queries; i++) {
          const from = queryBase + <usize>(i * queryStep) * row + offset;
          let mean: f32 = 0;
          for (let j = 0; j < keys; j++) {
            const at = keyBase + <usize>(j * keyStep) * row + offset;
            const weight = load<f32>(weights + ((<usize>j) << 2));
            const arriving = dot(gOut + from, v + at, head);
            store<f32>(scratch + ((<usize>j) << 2), arriving);
            mean += weight * arriving;
            addScaled(gv + at, gOut + from, weight, head);
          }
          for (let j = 0; j < keys; j++) {
            const at = keyBase + <usize>(j * keyStep) * row + offset;
            const arriving = load<f32>(scratch + ((<usize>j) << 2)) - mean;
            const toScore = load<f32>(weights + ((<usize>j) << 2)) * arriving * scale;
            addScaled(gq + from, k + at, toScore, head);
            addScaled(gk + at, q + from, toScore, head);
          }
          weights += (<usize>keys) << 2;
        }
      }
    }
  }
}

/** Turns scores into positive weights of sum 1. */
function softmax(scores: usize, count: i32, largest: f32): void {
  let sum: f32 = 0;
  let j = 0;
  const shift = f32x4.splat(largest);
  for (; j + 4 <= count; j += 4) {
    const at = scores + ((<usize>j) << 2);
    const weight = exponential(f32x4.sub(v128.load(at), shift));
    v128.store(at, weight);
    sum += laneSum(weight);
  }
  for (; j < count; j++) {
    const at = scores + ((<usize>j) << 2);
    const weight = f32x4.extract_lane(exponential(f32x4.splat(load<f32>(at) - largest)), 0);
    store<f32>(at, weight);
    sum += weight;
  }
  const share: f32 = 1 / sum;
  for (j = 0; j < count; j++) {
    const at = scores + ((<usize>j) << 2);
    store<f32>(at, load<f32>(at) * share);
  }
}

function dot(x: usize, y: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let b: usize = 0; b < bytes; b += 16) {
    sum = multiplyAdd(v128.load(x + b), v128.load(y + b), sum);
  }
  return laneSum(sum);
}

function addScaled(y: usize, x: usize, scale: f32, bytes: usize): void {
  const s = f32x4.splat(scale);
  for (let b: usize = 0; b < bytes; b += 16) {
    v128.store(y + b, multiplyAdd(s, v128.load(x + b), v128.load(y + b)));
  }
}
