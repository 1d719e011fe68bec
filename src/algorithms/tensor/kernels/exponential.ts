import { multiplyAdd } from './multiply-add';

// In memory and not in the code: today's engines make a constant of four lanes anew wherever a
// loop meets it, which takes longer than to fetch it.
const numbers = memory.data<f32>([
  88, -87, 1.44269504, 12582912, -0.693359375, 2.12194440e-4,
  1.0 / 5040.0, 1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1,
]);

/**
 * eˣ in four lanes, to about two units in the last place, for x from −87 to 88; beyond, as at these.
 *
 * x is split into n ln 2 + r with |r| ≤ ½ ln 2; e^r is its Taylor polynomial, to whose exponent n is
 * added among the bits.
 */
@inline
export function exponential(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, number(0)), number(1));
  // Floats from 2²³ on are whole: adding 1.5·2²³ rounds x/ln 2, and leaves n in the lowest bits.
  const rounder = number(3);
  const rounded = multiplyAdd(x, number(2), rounder);
  const n = f32x4.sub(rounded, rounder);
  // ln 2 in two parts, so that the difference keeps its last bits.
  let r = multiplyAdd(n, number(4), x);
  r = multiplyAdd(n, number(5), r);
  let p = multiplyAdd(number(6), r, number(7));
  p = multiplyAdd(p, r, number(8));
  p = multiplyAdd(p, r, number(9));
  p = multiplyAdd(p, r, number(10));
  p = multiplyAdd(p, r, number(11));
  p = multiplyAdd(p, r, number(12));
  p = multiplyAdd(p, r, number(12));
  return i32x4.add(p, i32x4.shl(rounded, 23));
}

/** 1/(1 + e⁻ˣ) in four lanes. */
@inline
export function sigmoid(x: v128): v128 {
  const one = number(12);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** The sum of four lanes. */
export function laneSum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

@inline
function number(k: usize): v128 {
  return v128.load32_splat(numbers + (k << 2));
}
