/** One measurement: the value y that was found at x. */
export interface Measured {
  x: number;
  y: number;
}

/** How a value may go on: an equal fall, an equal share of what is left, or a fall per doubling. */
export const rules = ['straight line', 'equal shares', 'logarithm'] as const;

/** One of the three. */
export type Rule = (typeof rules)[number];

/**
 * Continues two measurements by a rule: each passes through both, and beyond them they part.
 *
 * `x` is above 0. Throws RangeError unless 0 < x₁ < x₂ and both values are positive.
 */
export function continued(rule: Rule, first: Measured, second: Measured, x: number): number {
  requireTwo(first, second);
  const part = (x - first.x) / (second.x - first.x);
  if (rule === 'equal shares') return first.y * (second.y / first.y) ** part;
  const logPart = Math.log(x / first.x) / Math.log(second.x / first.x);
  return first.y + (second.y - first.y) * (rule === 'straight line' ? part : logPart);
}

/**
 * Finds where a falling value would reach zero by a rule; Infinity for equal shares.
 *
 * Throws RangeError unless 0 < x₁ < x₂ and y₁ > y₂ > 0.
 */
export function reachesZero(rule: Rule, first: Measured, second: Measured): number {
  requireTwo(first, second);
  if (!(second.y < first.y)) {
    throw new RangeError(`invalid values: ${first.y}, then ${second.y}; expected a falling pair`);
  }
  if (rule === 'equal shares') return Infinity;
  const falls = first.y / (first.y - second.y); // how often the fall between the two fits in y₁
  if (rule === 'straight line') return first.x + falls * (second.x - first.x);
  return first.x * (second.x / first.x) ** falls;
}

function requireTwo(first: Measured, second: Measured): void {
  if (!(first.x > 0 && second.x > first.x)) {
    throw new RangeError(`invalid places: ${first.x}, ${second.x}; expected 0 < first < second`);
  }
  if (!(first.y > 0 && second.y > 0)) {
    throw new RangeError(`invalid values: ${first.y}, ${second.y}; expected two above 0`);
  }
}
