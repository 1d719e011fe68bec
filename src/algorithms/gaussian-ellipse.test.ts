import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviationEllipse, gaussianInPlane } from './gaussian-ellipse.ts';

test('every place of the line lies one standard deviation from the centre', () => {
  // (p − μ)ᵀ Σ⁻¹ (p − μ) = 1, with the inverse of a 2 × 2 matrix written out.
  const cloud = gaussianInPlane({ mean: [1, -2], deviations: [2, 0.5], correlation: 0.7 });
  const [[a, b], [, d]] = cloud.covariance;
  for (const { x, y } of deviationEllipse(cloud, 16)) {
    const [u, v] = [x - 1, y + 2];
    const squared = (d * u * u - 2 * b * u * v + a * v * v) / (a * d - b * b);
    assert.ok(Math.abs(squared - 1) < 1e-9);
  }
});

test('without correlation the ellipse reaches as far as each deviation', () => {
  const cloud = gaussianInPlane({ mean: [0, 0], deviations: [3, 1], correlation: 0 });
  const line = deviationEllipse(cloud, 4);
  assert.equal(line.length, 5);
  const expected = [[3, 0], [0, 1], [-3, 0], [0, -1], [3, 0]]; // prettier-ignore
  line.forEach(({ x, y }, k) => {
    assert.ok(Math.abs(x - expected[k][0]) < 1e-12 && Math.abs(y - expected[k][1]) < 1e-12);
  });
});

test('the covariance of two features is their correlation times both deviations', () => {
  const { covariance } = gaussianInPlane({ mean: [0, 0], deviations: [2, 3], correlation: -0.5 });
  assert.deepEqual(
    covariance.map((row) => [...row]),
    [
      [4, -3],
      [-3, 9],
    ],
  );
});

test('impossible clouds are refused', () => {
  const place = { mean: [0, 0], deviations: [1, 1] } as const;
  assert.throws(() => gaussianInPlane({ ...place, correlation: 2 }), /invalid correlation: 2/);
  assert.throws(
    () => gaussianInPlane({ mean: [0, 0], deviations: [-1, 1], correlation: 0 }),
    /invalid deviations: -1, 1/,
  );
  const line = { mean: Float64Array.of(0), covariance: [Float64Array.of(1)] };
  assert.throws(() => deviationEllipse(line, 8), /invalid Gaussian: 1 features/);
});
