import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  loraParameters,
  lowRankFactors,
  multiply,
  singularValueDecomposition,
} from './low-rank.ts';
import { seededRandom } from './random.ts';
import { scenes, smallPicture } from './small-picture.ts';

function noiseMatrix(rows: number, columns: number, seed: number): Float64Array[] {
  const { normal } = seededRandom(seed);
  return Array.from({ length: rows }, () => Float64Array.from({ length: columns }, normal));
}

function squaredDistance(one: readonly Float64Array[], other: readonly Float64Array[]): number {
  return one.reduce((s, row, y) => row.reduce((t, v, x) => t + (v - other[y][x]) ** 2, s), 0);
}

const shapes = [
  [9, 6],
  [6, 9],
  [7, 7],
  [1, 5],
  [5, 1],
] as const;

test('the parts multiply back to the whole', () => {
  for (const [rows, columns] of shapes) {
    const matrix = noiseMatrix(rows, columns, 20);
    const { B, A } = lowRankFactors(matrix, Math.min(rows, columns));
    assert.ok(squaredDistance(multiply(B, A), matrix) < 1e-24);
  }
});

test('the directions are at right angles and of length one, before and after', () => {
  for (const [rows, columns] of shapes) {
    const { left, right, singularValues } = singularValueDecomposition(
      noiseMatrix(rows, columns, 21),
    );
    for (const directions of [left, right]) {
      assert.equal(directions.length, singularValues.length);
      directions.forEach((one, p) => {
        directions.forEach((other, q) => {
          const product = one.reduce((sum, value, k) => sum + value * other[k], 0);
          assert.ok(Math.abs(product - Number(p === q)) < 1e-12);
        });
      });
    }
    assert.ok(singularValues.every((s, k) => s >= 0 && (k === 0 || s <= singularValues[k - 1])));
  }
});

test('Eckart and Young: what a rank leaves out is exactly the discarded singular values', () => {
  const matrix = noiseMatrix(10, 8, 22);
  const { singularValues } = singularValueDecomposition(matrix);
  for (let rank = 1; rank <= 8; rank++) {
    const { B, A } = lowRankFactors(matrix, rank);
    assert.equal(B[0].length, rank);
    assert.equal(A.length, rank);
    const discarded = singularValues.slice(rank).reduce((sum, s) => sum + s * s, 0);
    assert.ok(Math.abs(squaredDistance(multiply(B, A), matrix) - discarded) < 1e-12);
  }
});

test('no nudge of the factors brings them closer', () => {
  const matrix = noiseMatrix(6, 5, 23);
  const { B, A } = lowRankFactors(matrix, 2);
  const best = squaredDistance(multiply(B, A), matrix);
  const { normal } = seededRandom(24);
  const nudged = (factor: readonly Float64Array[], by: number) =>
    factor.map((row) => row.map((value) => value + by * normal()));
  for (const by of [1e-3, 1e-2, 0.1, 1]) {
    assert.ok(squaredDistance(multiply(nudged(B, by), nudged(A, by)), matrix) > best);
  }
});

test('a stretched and turned square has the singular values it was built with', () => {
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
  const built = [Float64Array.of(5 * c, -2 * s), Float64Array.of(5 * s, 2 * c)];
  const { singularValues } = singularValueDecomposition(built);
  assert.ok(Math.abs(singularValues[0] - 5) < 1e-14);
  assert.ok(Math.abs(singularValues[1] - 2) < 1e-14);
});

test('a matrix of rank two is found out, and copied by two ranks alone', () => {
  const matrix = multiply(noiseMatrix(7, 2, 25), noiseMatrix(2, 6, 26));
  const { singularValues } = singularValueDecomposition(matrix);
  assert.ok(singularValues[1] > 0.1 && singularValues[2] < 1e-14);
  const { B, A } = lowRankFactors(matrix, 2);
  assert.ok(squaredDistance(multiply(B, A), matrix) < 1e-24);
  const zero = [Float64Array.of(0, 0), Float64Array.of(0, 0)];
  assert.deepEqual([...singularValueDecomposition(zero).singularValues], [0, 0]);
});

test('drawings that repeat themselves come to an end, and their other directions are silent', () => {
  for (const scene of scenes) {
    const { values } = smallPicture(scene, 32);
    const rows = Array.from({ length: 32 }, (_, y) => values.slice(32 * y, 32 * (y + 1)));
    const { left, singularValues } = singularValueDecomposition(rows);
    const heard = singularValues.filter((s) => s > 0).length;
    assert.ok(heard < 32 && singularValues[heard - 1] > 1e-13);
    assert.ok(left.slice(heard).every((u) => u.every((value) => value === 0)));
    const { B, A } = lowRankFactors(rows, heard);
    assert.ok(squaredDistance(multiply(B, A), rows) < 1e-20);
  }
});

test('a rank-16 LoRA adds 40,960 numbers to a matrix of 1,638,400', () => {
  assert.equal(loraParameters(1280, 1280, 16), 40_960);
  assert.equal(1280 * 1280, 1_638_400);
  assert.equal(loraParameters(3, 5, 2), 2 * 3 + 5 * 2);
});

test('impossible ranks, shapes and sizes are refused', () => {
  const matrix = noiseMatrix(3, 4, 27);
  for (const rank of [0, 4, 1.5]) assert.throws(() => lowRankFactors(matrix, rank), RangeError);
  assert.throws(() => singularValueDecomposition([]), RangeError);
  assert.throws(
    () => singularValueDecomposition([Float64Array.of(1), Float64Array.of(1, 2)]),
    RangeError,
  );
  assert.throws(() => multiply(matrix, matrix), RangeError);
  assert.throws(() => loraParameters(8, 8, 0), RangeError);
});
