import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalDensity, normalTail, normalTailPoint } from './normal-distribution.ts';

test('tail probabilities agree with published tables to their last digit', () => {
  // Abramowitz and Stegun 1964, tables 26.1 and 26.2; DLMF section 7.
  const table: [z: number, tail: number][] = [
    [0, 0.5],
    [1, 0.1586552539314571],
    [1.96, 0.0249978951482204],
    [2, 0.0227501319481792],
    [3, 0.001349898031630095],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160527e-24],
  ];
  for (const [z, tail] of table) {
    assert.ok(Math.abs(normalTail(z) / tail - 1) < 1e-12, `Q(${z}) = ${normalTail(z)}`);
  }
});

test('the area under the bell curve, added up in slices, is what the tail leaves over', () => {
  for (const z of [0.3, 1.2, 1.99, 2.01, 4]) {
    const slices = 2000;
    const h = z / slices;
    let area = 0;
    for (let k = 0; k < slices; k++) {
      const middle = normalDensity((k + 0.5) * h);
      area += (h / 6) * (normalDensity(k * h) + 4 * middle + normalDensity((k + 1) * h));
    }
    assert.ok(Math.abs(0.5 - area - normalTail(z)) < 1e-13);
  }
});

test('both halves of the bell are alike', () => {
  for (const z of [0, 0.7, 2, 3.3, 6]) {
    assert.equal(normalDensity(-z), normalDensity(z));
    assert.ok(Math.abs(normalTail(z) + normalTail(-z) - 1) < 1e-15);
  }
});

test('the point with a given tail is the inverse of the tail at a point', () => {
  for (const z of [-3, -0.5, 0, 0.2, 1.9, 2.1, 5, 9]) {
    assert.ok(Math.abs(normalTailPoint(normalTail(z)) - z) < 1e-12, `z = ${z}`);
  }
  assert.equal(normalTailPoint(0.5), 0);
  assert.ok(Math.abs(normalTail(normalTailPoint(1e-200)) / 1e-200 - 1) < 1e-9);
});

test('only probabilities between 0 and 1 have a point', () => {
  for (const p of [0, 1, -0.1, 2, Number.NaN]) assert.throws(() => normalTailPoint(p), RangeError);
});
