import assert from 'node:assert/strict';
import { test } from 'node:test';
import { microConditioningVector, timestepEmbedding } from './conditioning-embedding.ts';

test('zero is embedded as 128 ones, then 128 zeros: cosines first', () => {
  const embedding = timestepEmbedding(0);
  assert.equal(embedding.length, 256);
  assert.ok(embedding.subarray(0, 128).every((value) => value === 1));
  assert.ok(embedding.subarray(128).every((value) => value === 0));
});

test('the fastest wave turns by 1 a unit, the slowest half at dim 4 by a hundredth', () => {
  const expected = [Math.cos(3), Math.cos(0.03), Math.sin(3), Math.sin(0.03)];
  timestepEmbedding(3, 4).forEach((value, k) => {
    assert.ok(Math.abs(value - expected[k]) < 1e-15);
  });
});

test('each cosine and its sine lie on the unit circle', () => {
  const embedding = timestepEmbedding(127);
  for (let k = 0; k < 128; k++) {
    assert.ok(Math.abs(Math.hypot(embedding[k], embedding[128 + k]) - 1) < 1e-15);
  }
});

test('how alike two embeddings are depends only on how far apart their numbers lie', () => {
  const alike = (one: number, other: number) => {
    const embedding = timestepEmbedding(other);
    return timestepEmbedding(one).reduce((sum, value, k) => sum + value * embedding[k], 0);
  };
  assert.ok(Math.abs(alike(6, 9) - alike(127, 130)) < 1e-10);
  assert.ok(alike(6, 7) > alike(6, 9));
});

test('the defaults of the release embed 6, 127 and 0.02, in this order, as 768 numbers', () => {
  const vector = microConditioningVector({ framesPerSecond: 7, motionBucket: 127, condAug: 0.02 });
  assert.equal(vector.length, 768);
  for (const [slot, entry] of [6, 127, 0.02].entries()) {
    assert.deepEqual(vector.slice(256 * slot, 256 * (slot + 1)), timestepEmbedding(entry));
  }
});

test('odd widths and impossible requests are refused', () => {
  assert.throws(() => timestepEmbedding(1, 255), RangeError);
  assert.throws(() => timestepEmbedding(Number.NaN), RangeError);
  const good = { framesPerSecond: 7, motionBucket: 127, condAug: 0.02 };
  for (const wrong of [{ framesPerSecond: 0 }, { motionBucket: -1 }, { condAug: Number.NaN }]) {
    assert.throws(() => microConditioningVector({ ...good, ...wrong }), RangeError);
  }
});
