const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/**
 * A number as 16 bits: sign, 5 bits of exponent, 10 of fraction, rounded to the nearest.
 *
 * Numbers beyond ±65504 become ±65504. IEEE 754, binary16.
 */
export function toHalf(value: number): number {
  single[0] = Math.max(-65504, Math.min(65504, value));
  const sign = (bits[0] >>> 16) & 0x8000;
  const size = Math.abs(single[0]);
  // Below 2⁻¹⁴ halves are evenly spaced, 2⁻²⁴ apart.
  if (size < 2 ** -14) return sign | Math.round(size * 2 ** 24);
  single[0] = size;
  // Half a step of the last kept bit is added; a carry into the exponent is right as well.
  return sign | ((bits[0] - (112 << 23) + 0x1000) >>> 13);
}

/** The number that 16 bits stand for. IEEE 754, binary16. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}
