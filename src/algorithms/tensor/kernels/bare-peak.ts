import { multiplyAdd } from './multiply-add';

/** Runs multiply-adds that wait for nothing but themselves, ten of four lanes a round: the machine's peak. */
export function barePeak(rounds: i32): f32 {
  // Two factors that take turns, or the compiler would multiply them once and for all.
  let a = f32x4.splat(1e-3);
  let b = f32x4.splat(-1e-3);
  const x = f32x4.splat(0.5);
  let c0 = x, c1 = x, c2 = x, c3 = x, c4 = x;
  let d0 = a, d1 = a, d2 = a, d3 = a, d4 = a;
  for (let i = 0; i < rounds; i++) {
    c0 = multiplyAdd(a, c4, c0);
    d0 = multiplyAdd(b, d4, d0);
    c1 = multiplyAdd(b, x, c1);
    d1 = multiplyAdd(a, x, d1);
    c2 = multiplyAdd(a, b, c2);
    d2 = multiplyAdd(b, b, d2);
    c3 = multiplyAdd(a, a, c3);
    d3 = multiplyAdd(b, a, d3);
    c4 = multiplyAdd(b, x, c4);
    d4 = multiplyAdd(a, x, d4);
    const held = a;
    a = b;
    b = held;
  }
  const low = f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3));
  const high = f32x4.add(f32x4.add(d0, d1), f32x4.add(d2, d3));
  return f32x4.extract_lane(f32x4.add(f32x4.add(low, high), f32x4.add(c4, d4)), 0);
}
