import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luma } from './luma.ts';

test('greys keep their value, and green is brighter than red, red than blue', () => {
  const data = Uint8Array.of(77, 77, 77, 0, 0, 255, 0, 0, 255, 0, 0, 9, 0, 0, 255, 9);
  const { values } = luma({ width: 4, height: 1, data });
  const expected = [77, 0.587 * 255, 0.299 * 255, 0.114 * 255];
  values.forEach((value, k) => assert.ok(Math.abs(value - expected[k]) < 1e-4));
});

test('three bytes a place give the same as four', () => {
  const three = luma({ width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 40, 50, 60) });
  const four = luma({ width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 0, 40, 50, 60, 0) });
  assert.deepEqual(three, four);
});
