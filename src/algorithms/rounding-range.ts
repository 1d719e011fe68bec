import { filmYears } from './dataset-arithmetic.ts';

/** A number as it was printed: its value, and how much one step of its last digit is worth. */
export interface Printed {
  value: number;
  unit: number;
}

/** All the values from `low` to `high`. */
export interface Range {
  low: number;
  high: number;
}

const JULIAN_DAYS = 365.25; // the year of filmYears

/**
 * Gives the values that a printed number may have had before it was rounded: half a step of its
 * last digit to either side.
 *
 * `{ value: 18, unit: 0.1 }` is a printed 18.0, which stands for 17.95 to 18.05. Throws RangeError
 * unless the unit is positive.
 */
export function beforeRounding({ value, unit }: Printed): Range {
  if (!(unit > 0)) throw new RangeError(`invalid unit: ${unit}; a last digit is worth more than 0`);
  return { low: value - unit / 2, high: value + unit / 2 };
}

/** Bounds how far `a` lies above `b` if both are printed numbers; below 0 where it may lie under. */
export function gapRange(a: Printed, b: Printed): Range {
  const [over, under] = [beforeRounding(a), beforeRounding(b)];
  return { low: over.low - under.high, high: over.high - under.low };
}

/**
 * Bounds the years of film that a printed number of clips and a printed mean length allow.
 *
 * Lengths are in seconds; `daysPerYear` is 365.25 for the Julian year, 365 for the common one.
 * Throws RangeError if a range reaches below 0 or the year has no days.
 */
export function filmYearsRange(clips: Printed, clipSeconds: Printed, daysPerYear: number): Range {
  if (!(daysPerYear > 0)) {
    throw new RangeError(`invalid daysPerYear: ${daysPerYear}; expected a number above 0`);
  }
  const [count, seconds] = [beforeRounding(clips), beforeRounding(clipSeconds)];
  const perYear = JULIAN_DAYS / daysPerYear;
  return {
    low: filmYears(count.low, seconds.low) * perYear,
    high: filmYears(count.high, seconds.high) * perYear,
  };
}

/** Tells whether two ranges share a value: whether two printed numbers can both be right. */
export function rangesMeet(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}
