/**
 * Tells by what part of the baseline a value lies above it, or below it when negative.
 *
 * (value − baseline)/baseline, as a fraction: −0.319 reads "31.9 % lower". Throws RangeError unless
 * the baseline is positive and the value finite.
 */
export function relativeChange(baseline: number, value: number): number {
  requireScale(baseline);
  requireFinite(value);
  return (value - baseline) / baseline;
}

/**
 * Tells how many times the value goes into the baseline: 2 means the value is half of it.
 *
 * Throws RangeError unless both are positive.
 */
export function reductionFactor(baseline: number, value: number): number {
  requireScale(baseline);
  requireScale(value);
  return baseline / value;
}

function requireScale(amount: number): void {
  if (!Number.isFinite(amount) || amount <= 0) {
    throw new RangeError(`invalid amount: ${amount}; a ratio needs a positive number`);
  }
}

function requireFinite(value: number): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`invalid value: ${value}; expected a finite number`);
  }
}
