import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nonNegativeRoots, symmetricEigen, symmetricRoot } from './symmetric-eigen.ts';

/** The Hilbert matrix: symmetric, positive, and famously close to singular. */
function hilbert(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => 1 / (i + j + 1)),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

test('along its own axes a symmetric matrix only stretches', () => {
  const matrix = hilbert(12);
  const { values, vectors } = symmetricEigen(matrix);
  vectors.forEach((vector, k) => {
    matrix.forEach((row, i) => {
      assert.ok(Math.abs(dot(row, vector) - values[k] * vector[i]) < 1e-14);
    });
  });
});

test('the axes are at right angles and of length 1', () => {
  const { vectors } = symmetricEigen(hilbert(12));
  vectors.forEach((a, i) => {
    vectors.forEach((b, j) => assert.ok(Math.abs(dot(a, b) - Number(i === j)) < 1e-14));
  });
});

test('a string of masses sounds the tones that theory predicts', () => {
  const size = 16; // second differences: eigenvalues 2 − 2 cos(kπ/(n + 1))
  const string = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
  );
  const { values } = symmetricEigen(string);
  values.sort().forEach((value, k) => {
    assert.ok(Math.abs(value - (2 - 2 * Math.cos(((k + 1) * Math.PI) / (size + 1)))) < 1e-13);
  });
});

test('a root times itself is the matrix again', () => {
  const matrix = hilbert(8);
  const root = symmetricRoot(matrix);
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => assert.ok(Math.abs(dot(root[i], root[j]) - entry) < 1e-14));
  });
});

test('the matrix of zeros has the root of zeros', () => {
  assert.deepEqual(symmetricRoot([new Float64Array(2), new Float64Array(2)]), [
    new Float64Array(2),
    new Float64Array(2),
  ]);
});

test('lopsided, broken and negative matrices are refused', () => {
  const rows = (...entries: number[][]) => entries.map((row) => Float64Array.from(row));
  assert.throws(() => symmetricEigen(rows([1, 2], [3, 1])), /\(1, 0\) and \(0, 1\) differ/);
  assert.throws(() => symmetricEigen(rows([1, 2])), /not square/);
  assert.throws(() => symmetricEigen(rows([NaN])), /not finite/);
  assert.throws(() => symmetricRoot(rows([-1])), /invalid eigenvalue: -1/);
  assert.deepEqual([...nonNegativeRoots(Float64Array.of(4, -1e-12))], [2, 0]);
});
