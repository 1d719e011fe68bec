import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { augmentWithNoise, conditioningNoise, defaultCondAug } from './noise-augmentation.ts';
import { shareAbove, sigmaQuantile } from './noise-distribution.ts';

const image = Float32Array.from({ length: 30_000 }, (_, k) => Math.sin(k));

test('half of all conditioning pictures in training wore noise below 0.0498', () => {
  assert.equal(sigmaQuantile(0.5, conditioningNoise).toFixed(4), '0.0498');
});

test('the default of the release, 0.02, is quieter than most of training', () => {
  assert.ok(shareAbove(defaultCondAug, conditioningNoise) > 0.95);
});

test('a level of 0 leaves the picture as it was', () => {
  assert.deepEqual(augmentWithNoise(image, 0, seededRandom(1)), Float64Array.from(image));
});

test('the noise that is added has mean 0 and the asked standard deviation', () => {
  const noisy = augmentWithNoise(image, 0.1, seededRandom(2));
  const added = noisy.map((value, k) => value - image[k]);
  const mean = added.reduce((sum, value) => sum + value, 0) / added.length;
  const variance = added.reduce((sum, value) => sum + value ** 2, 0) / added.length;
  assert.ok(Math.abs(mean) < (4 * 0.1) / Math.sqrt(added.length));
  assert.ok(Math.abs(variance / 0.01 - 1) < 4 * Math.sqrt(2 / added.length));
});

test('the same seed adds the same grain at every level, only louder', () => {
  const grain = (sigmaC: number) =>
    augmentWithNoise(image, sigmaC, seededRandom(3)).map((v, k) => (v - image[k]) / sigmaC);
  const [quiet, loud] = [grain(0.02), grain(0.2)];
  quiet.forEach((value, k) => assert.ok(Math.abs(value - loud[k]) < 1e-12));
});

test('a negative level is refused', () => {
  assert.throws(() => augmentWithNoise(image, -0.1, seededRandom(1)), RangeError);
});
