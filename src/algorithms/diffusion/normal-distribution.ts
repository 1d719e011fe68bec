/** The bell curve: the density φ(z) of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The probability that a standard normal number exceeds `z`: Q(z) = ½ erfc(z/√2).
 *
 * Near the middle it sums a series of positive terms (Marsaglia 2004); in the tail, where ½ minus
 * that sum would lose its digits, it evaluates a continued fraction (Laplace 1805).
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  // Both forms hold every digit at 2, so the place of the seam is free.
  return z < 2 ? 0.5 - areaFromMiddle(z) : tailFraction(z);
}

/**
 * The point that a standard normal number exceeds with the given probability: the inverse of Q.
 *
 * Above the middle, Q is convex and falling, so Newton's method started at 0 climbs to the answer
 * from below and never oversteps. Throws a RangeError unless `probability` lies in (0, 1).
 */
export function normalTailPoint(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`invalid probability: ${probability}; it must lie between 0 and 1`);
  }
  if (probability > 0.5) return -normalTailPoint(1 - probability);

  let z = 0;
  let step: number;
  do {
    step = (normalTail(z) - probability) / normalDensity(z);
    z += step;
    // Rounding noise is the only thing that can still move z by less than this.
  } while (step > 1e-14 * (1 + z));
  return z;
}

/** φ(z) · (z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …), the area under the bell between 0 and z. */
function areaFromMiddle(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

/** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function tailFraction(z: number): number {
  // For z ≥ 2 the terms beyond the hundredth change no digit of the result.
  let inside = z;
  for (let n = 100; n >= 1; n--) inside = z + n / inside;
  return normalDensity(z) / inside;
}
