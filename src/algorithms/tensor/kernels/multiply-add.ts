/** a·b + c in four lanes: one rounding where the machine may fuse, two where every machine agrees. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  // FUSED is set by the compiler's command line; relaxed SIMD leaves the rounding to the machine.
  if (FUSED) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}
