/**
 * Tells how well two frames agree when each frame is made from the one before it and knows no other.
 *
 * Agreement is the correlation of their details: 1 for the same details, 0 for unrelated ones. If
 * neighbours agree to q, frames that lie `steps` apart agree to q to the power of `steps` (a
 * first-order autoregressive chain). Throws RangeError unless 0 ≤ q ≤ 1 and `steps` is whole and
 * not negative.
 */
export function agreementAfter(neighbours: number, steps: number): number {
  requireAgreement(neighbours);
  requireSteps(steps, 0);
  return neighbours ** steps;
}

/**
 * Tells how well neighbours must agree for the two ends of a chain to agree to `ends`.
 *
 * The inverse of `agreementAfter`: the root of degree `steps`. Throws RangeError unless 0 ≤ `ends`
 * ≤ 1 and `steps` is whole and positive.
 */
export function neighboursFor(ends: number, steps: number): number {
  requireAgreement(ends);
  requireSteps(steps, 1);
  return ends ** (1 / steps);
}

/**
 * Gives the flicker of details that agree to `neighbours` from one frame to the next.
 *
 * For normally distributed details of standard deviation s the difference of two frames has
 * variance 2s²(1 − q), and so the mean absolute value 2s√((1 − q)/π). `deviation` is s, in units
 * of brightness, like the result. Throws RangeError unless 0 ≤ q ≤ 1 and s ≥ 0.
 */
export function detailFlicker({
  deviation,
  neighbours,
}: {
  deviation: number;
  neighbours: number;
}) {
  requireAgreement(neighbours);
  if (!(deviation >= 0)) {
    throw new RangeError(`invalid deviation: ${deviation}; expected 0 or more`);
  }
  return 2 * deviation * Math.sqrt((1 - neighbours) / Math.PI);
}

function requireAgreement(agreement: number): void {
  if (!(agreement >= 0 && agreement <= 1)) {
    throw new RangeError(`invalid agreement: ${agreement}; expected a number from 0 to 1`);
  }
}

function requireSteps(steps: number, least: number): void {
  if (!Number.isInteger(steps) || steps < least) {
    throw new RangeError(`invalid steps: ${steps}; expected a whole number of ${least} or more`);
  }
}
