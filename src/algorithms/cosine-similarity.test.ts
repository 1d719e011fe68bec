import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cosineSimilarity } from './cosine-similarity.ts';

test('length does not matter, direction does', () => {
  assert.equal(cosineSimilarity([3, 4], [30, 40]), 1);
  assert.equal(cosineSimilarity([3, 4], [-6, -8]), -1);
  assert.equal(cosineSimilarity([1, 0], [0, 5]), 0);
});

test('the cosine of 45 degrees is the root of a half', () => {
  assert.ok(Math.abs(cosineSimilarity([1, 0], [2, 2]) - Math.SQRT1_2) < 1e-15);
});

test('lists without a direction or of unequal length are refused', () => {
  assert.throws(() => cosineSimilarity([0, 0], [1, 0]), /all zeros/);
  assert.throws(() => cosineSimilarity([1], [1, 0]), /unequal lengths: 1 and 2/);
});
