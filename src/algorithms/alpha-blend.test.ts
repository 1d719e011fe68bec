import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alphaBlend, blendWeight } from './alpha-blend.ts';

test('SVD starts with 62.2 % of each frame and 37.8 % of its neighbours', () => {
  assert.equal(blendWeight(0.5).toFixed(3), '0.622');
});

test('whatever is learned, the weight stays between nothing and all', () => {
  for (const mixFactor of [-1000, -3, 0, 3, 1000]) {
    const alpha = blendWeight(mixFactor);
    assert.ok(alpha >= 0 && alpha <= 1);
    assert.ok(Math.abs(alpha + blendWeight(-mixFactor) - 1) < 1e-15);
  }
  assert.equal(blendWeight(0), 0.5);
});

test('at α = 1 the temporal branch is never heard, at α = 0 nothing else is', () => {
  assert.deepEqual([...alphaBlend([1, 2], [30, 40], 1)], [1, 2]);
  assert.deepEqual([...alphaBlend([1, 2], [30, 40], 0)], [30, 40]);
});

test('branches that agree are left as they are', () => {
  alphaBlend([1, -2, 5], [1, -2, 5], blendWeight(0.5)).forEach((value, k) => {
    assert.ok(Math.abs(value - [1, -2, 5][k]) < 1e-15);
  });
});

test('both branches must have a value for every place', () => {
  assert.throws(() => alphaBlend([1], [1, 2], 0.5), /1 and 2 values/);
  assert.throws(() => alphaBlend([1], [2], 1.5), /invalid alpha: 1.5/);
});
