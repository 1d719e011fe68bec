import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frechetDistance, gaussianOf } from './frechet-distance.ts';
import type { Gaussian } from './frechet-distance.ts';

function gaussian(mean: number[], covariance: number[][]): Gaussian {
  return {
    mean: Float64Array.from(mean),
    covariance: covariance.map((row) => Float64Array.from(row)),
  };
}

/** Points on a fixed, uneven curve: a cloud with every feature tied to every other. */
function cloud(points: number, size: number, phase: number): Float64Array[] {
  return Array.from({ length: points }, (_, i) =>
    Float64Array.from({ length: size }, (_, k) => Math.sin((k + 1) * (i + phase)) + k * phase),
  );
}

test('in one dimension it is the difference of means, squared, plus that of deviations', () => {
  const distance = frechetDistance(gaussian([1], [[9]]), gaussian([3], [[25]]));
  assert.ok(Math.abs(distance - (2 ** 2 + (5 - 3) ** 2)) < 1e-12);
});

test('with independent features the dimensions simply add up', () => {
  const a = gaussian([0, 1, 2], [[1, 0, 0], [0, 4, 0], [0, 0, 9]]); // prettier-ignore
  const b = gaussian([1, 1, 0], [[4, 0, 0], [0, 4, 0], [0, 0, 1]]); // prettier-ignore
  const expected = 1 + 0 + 4 + (2 - 1) ** 2 + (2 - 2) ** 2 + (1 - 3) ** 2;
  assert.ok(Math.abs(frechetDistance(a, b) - expected) < 1e-12);
});

test('in two dimensions the trace of the root has a closed form', () => {
  // For a 2 × 2 product M: Tr(M^½) = √(Tr M + 2√det M).
  const a = gaussian([0, 0], [[2, 0.5], [0.5, 1]]); // prettier-ignore
  const b = gaussian([0, 0], [[1, -0.3], [-0.3, 3]]); // prettier-ignore
  const traceOfProduct = 2 * 1 + 2 * 0.5 * -0.3 + 1 * 3;
  const determinant = (2 * 1 - 0.5 ** 2) * (1 * 3 - 0.3 ** 2);
  const expected = 2 + 1 + 1 + 3 - 2 * Math.sqrt(traceOfProduct + 2 * Math.sqrt(determinant));
  assert.ok(Math.abs(frechetDistance(a, b) - expected) < 1e-12);
});

test('a set has no distance to itself, and the way there is as long as the way back', () => {
  const a = gaussianOf(cloud(40, 6, 0.3));
  const b = gaussianOf(cloud(50, 6, 0.7));
  assert.ok(frechetDistance(a, a) < 1e-12);
  assert.ok(frechetDistance(a, b) > 0.1);
  assert.ok(Math.abs(frechetDistance(a, b) - frechetDistance(b, a)) < 1e-10);
});

test('moving a whole set by one vector costs exactly its length squared', () => {
  const here = cloud(40, 6, 0.3);
  const there = here.map((row) => row.map((value, k) => value + k));
  const distance = frechetDistance(gaussianOf(here), gaussianOf(there));
  assert.ok(Math.abs(distance - (1 + 4 + 9 + 16 + 25)) < 1e-9);
});

test('fewer films than features still have a distance', () => {
  const few = gaussianOf(cloud(5, 12, 0.2));
  assert.ok(frechetDistance(few, few) < 1e-6);
});

test('the mean and covariance are those of the points', () => {
  const { mean, covariance } = gaussianOf([Float64Array.of(1, 2), Float64Array.of(3, 8)]);
  assert.deepEqual([...mean], [2, 5]);
  assert.deepEqual(
    covariance.map((row) => [...row]),
    [
      [1, 3],
      [3, 9],
    ],
  );
});

test('features must form a table, and both Gaussians must share their dimensions', () => {
  assert.throws(() => gaussianOf([]), /invalid features: none/);
  assert.throws(() => gaussianOf([Float64Array.of(1), Float64Array.of(1, 2)]), /a row of 2/);
  const plane = gaussian([0, 0], [[1, 0], [0, 1]]); // prettier-ignore
  assert.throws(() => frechetDistance(gaussian([0], [[1]]), plane), /invalid Gaussians: 2/);
});
