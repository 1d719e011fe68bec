import { laneSum } from './exponential';
import { multiplyAdd } from './multiply-add';

/**
 * Runs multiply-adds that wait for nothing but themselves, twelve of four lanes a round: the machine's peak.
 *
 * Each lane goes c ← c·factor + term, whose limit is term/(1 − factor); the answer is the mean of all.
 */
export function barePeak(rounds: i32, factor: f32, term: f32): f32 {
  // Both are arguments: the compiler would make constants anew in every round. Twelve chains are
  // enough for a product of three cycles with a sum of three, two at a time, and they start apart,
  // or they would be merged into one.
  const f = f32x4.splat(factor);
  const t = f32x4.splat(term);
  let c0 = t, c1 = f32x4.add(c0, t), c2 = f32x4.add(c1, t), c3 = f32x4.add(c2, t);
  let c4 = f32x4.add(c3, t), c5 = f32x4.add(c4, t), c6 = f32x4.add(c5, t), c7 = f32x4.add(c6, t);
  let c8 = f32x4.add(c7, t), c9 = f32x4.add(c8, t), c10 = f32x4.add(c9, t), c11 = f32x4.add(c10, t);
  for (let i = 0; i < rounds; i++) {
    c0 = multiplyAdd(c0, f, t);
    c1 = multiplyAdd(c1, f, t);
    c2 = multiplyAdd(c2, f, t);
    c3 = multiplyAdd(c3, f, t);
    c4 = multiplyAdd(c4, f, t);
    c5 = multiplyAdd(c5, f, t);
    c6 = multiplyAdd(c6, f, t);
    c7 = multiplyAdd(c7, f, t);
    c8 = multiplyAdd(c8, f, t);
    c9 = multiplyAdd(c9, f, t);
    c10 = multiplyAdd(c10, f, t);
    c11 = multiplyAdd(c11, f, t);
  }
  const left = f32x4.add(f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3)), f32x4.add(c4, c5));
  const right = f32x4.add(f32x4.add(f32x4.add(c6, c7), f32x4.add(c8, c9)), f32x4.add(c10, c11));
  return laneSum(f32x4.add(left, right)) / 48;
}
