import { multiplyAdd } from './multiply-add';
import { laneSum, sigmoid } from './exponential';

// Lengths are in floats and multiples of 4; the arena hands out nothing else.

/** y = s·x + t·y, value by value: sums, differences, scalings and copies. */
export function combine(y: usize, t: f32, x: usize, s: f32, length: i32): void {
  const end = x + ((<usize>length) << 2);
  for (; x < end; x += 16, y += 16) {
    const scaled = f32x4.mul(v128.load(x), f32x4.splat(s));
    v128.store(y, t == 0 ? scaled : multiplyAdd(v128.load(y), f32x4.splat(t), scaled));
  }
}

/** The sum of x·y over all values. */
export function innerProduct(x: usize, y: usize, length: i32): f32 {
  let sum = f32x4.splat(0);
  const end = x + ((<usize>length) << 2);
  for (; x < end; x += 16, y += 16) sum = multiplyAdd(v128.load(x), v128.load(y), sum);
  return laneSum(sum);
}

/** y = x σ(slope·x): SiLU at slope 1, nearly GELU at 1.702 (Hendrycks and Gimpel 2016). */
export function softGate(x: usize, y: usize, slope: f32, length: i32): void {
  const end = x + ((<usize>length) << 2);
  for (; x < end; x += 16, y += 16) {
    const value = v128.load(x);
    v128.store(y, f32x4.mul(value, sigmoid(f32x4.mul(value, f32x4.splat(slope)))));
  }
}

/** gx += gy · d(x σ(slope·x))/dx. */
export function softGateGradient(x: usize, gy: usize, gx: usize, slope: f32, length: i32): void {
  const one = f32x4.splat(1);
  const end = x + ((<usize>length) << 2);
  for (; x < end; x += 16, gy += 16, gx += 16) {
    const steep = f32x4.mul(v128.load(x), f32x4.splat(slope));
    const s = sigmoid(steep);
    const slopeHere = f32x4.mul(s, multiplyAdd(steep, f32x4.sub(one, s), one));
    v128.store(gx, multiplyAdd(v128.load(gy), slopeHere, v128.load(gx)));
  }
}

/** y = x·z, value by value; adds to y if `accumulate`. */
export function multiply(x: usize, z: usize, y: usize, accumulate: i32, length: i32): void {
  const end = x + ((<usize>length) << 2);
  for (; x < end; x += 16, z += 16, y += 16) {
    const product = f32x4.mul(v128.load(x), v128.load(z));
    v128.store(y, accumulate ? f32x4.add(v128.load(y), product) : product);
  }
}
