import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enlargedDifference, fillPixelRange, shadeStep } from './pixel-range.ts';

const row = (...values: number[]) => ({
  width: values.length,
  height: 1,
  values: Float64Array.from(values),
});

test('the darkest value becomes -1, the brightest 1, and the middle stays in the middle', () => {
  assert.deepEqual([...fillPixelRange(row(3, 5, 4)).values], [-1, 1, 0]);
  assert.throws(() => fillPixelRange(row(2, 2)), RangeError);
});

test('256 shades reach from -1 to 1', () => {
  assert.equal(-1 + 255 * shadeStep, 1);
});

test('a difference is enlarged as often as it was asked', () => {
  assert.deepEqual([...enlargedDifference(row(3, 1), row(1, 1), 20).values], [40, 0]);
  assert.throws(() => enlargedDifference(row(1), row(1, 2), 1), RangeError);
});
