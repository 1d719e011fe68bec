import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logSpaced } from './log-spaced.ts';

test('from 0.01 to 100 in five values, each is ten times the one before', () => {
  const values = logSpaced(0.01, 100, 5);
  for (let k = 1; k < 5; k++) assert.ok(Math.abs(values[k] / values[k - 1] - 10) < 1e-12);
  assert.deepEqual([values[0], values[4]], [0.01, 100]);
});

test('it can fall as well as rise', () => {
  const [falling, rising] = [logSpaced(8, 1, 4), logSpaced(1, 8, 4).toReversed()];
  falling.forEach((value, k) => assert.ok(Math.abs(value - rising[k]) < 1e-12));
});

test('one value is no axis, and zero has no logarithm', () => {
  assert.throws(() => logSpaced(1, 2, 1), /invalid count: 1/);
  assert.throws(() => logSpaced(0, 2, 3), /invalid ends: 0 and 2/);
});
