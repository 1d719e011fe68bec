import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmYears } from './dataset-arithmetic.ts';
import { beforeRounding, gapRange, filmYearsRange, rangesMeet } from './rounding-range.ts';

test('every number of a range rounds to what was printed', () => {
  const { low, high } = beforeRounding({ value: 11.58, unit: 0.01 });
  assert.equal((low + 1e-9).toFixed(2), '11.58');
  assert.equal((high - 1e-9).toFixed(2), '11.58');
  assert.equal((low - 1e-9).toFixed(2), '11.57');
  assert.equal((high + 1e-9).toFixed(2), '11.59');
});

test('the product of the printed numbers lies inside the range they allow', () => {
  const clips = { value: 152e6, unit: 1e6 };
  const seconds = { value: 10.53, unit: 0.01 };
  const { low, high } = filmYearsRange(clips, seconds, 365.25);
  const middle = filmYears(clips.value, seconds.value);
  assert.ok(low < middle && middle < high);
});

test('numbers printed without any rounding allow one product only', () => {
  const exact = { value: 86_400, unit: 1e-9 };
  const { low, high } = filmYearsRange({ value: 365, unit: 1e-9 }, exact, 365);
  assert.ok(Math.abs(low - 1) < 1e-9 && Math.abs(high - 1) < 1e-9);
});

test('a shorter year holds more years in the same film', () => {
  const clips = { value: 577e6, unit: 1e6 };
  const seconds = { value: 11.58, unit: 0.01 };
  const [julian, common] = [365.25, 365].map((days) => filmYearsRange(clips, seconds, days));
  assert.ok(Math.abs(common.low / julian.low - 365.25 / 365) < 1e-12);
  assert.ok(common.high > julian.high);
});

test('ranges meet when they share an end, and not when a gap lies between them', () => {
  assert.ok(rangesMeet({ low: 1, high: 2 }, { low: 2, high: 3 }));
  assert.ok(rangesMeet({ low: 0, high: 9 }, { low: 4, high: 5 }));
  assert.ok(!rangesMeet({ low: 1, high: 2 }, { low: 2.1, high: 3 }));
  assert.ok(!rangesMeet({ low: 2.1, high: 3 }, { low: 1, high: 2 }));
});

test('a last digit that is worth nothing and a year without days are refused', () => {
  assert.throws(() => beforeRounding({ value: 1, unit: 0 }), /invalid unit: 0/);
  const one = { value: 1, unit: 0.1 };
  assert.throws(() => filmYearsRange(one, one, 0), /invalid daysPerYear: 0/);
});

test('two printed numbers one step apart may come from equal ones, or from two steps apart', () => {
  const gap = gapRange({ value: 0.89, unit: 0.01 }, { value: 0.88, unit: 0.01 });
  assert.ok(Math.abs(gap.low) < 1e-12 && Math.abs(gap.high - 0.02) < 1e-12);
});
