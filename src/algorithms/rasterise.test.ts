import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vector } from './camera.ts';
import { rasterise, type Face } from './rasterise.ts';

const SIDE = 64;
const TOWARDS: Face[] = [[0, 1, 2]];

function triangle(z: number): Vector[] {
  return [
    [-0.9, -0.7, z],
    [0.8, -0.5, z],
    [-0.1, 0.9, z],
  ];
}

function covered(values: Float64Array): number {
  return values.filter((ink) => ink > 0).length;
}

test('a triangle that faces the camera covers its area', () => {
  const [[ax, ay], [bx, by], [cx, cy]] = triangle(0);
  const area = ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2;
  const { values } = rasterise({ points: triangle(0), faces: TOWARDS, inks: [0.7] }, SIDE);
  const pixels = (area / 4) * SIDE ** 2;
  assert.ok(Math.abs(covered(values) - pixels) < SIDE / 2, `${covered(values)} for ${pixels}`);
  assert.deepEqual([...new Set(values)].toSorted(), [0, 0.7]);
});

test('a triangle that turns its back is not drawn', () => {
  const { values } = rasterise({ points: triangle(0), faces: [[0, 2, 1]], inks: [1] }, SIDE);
  assert.equal(covered(values), 0);
});

test('the nearer hides the farther, whichever is drawn first', () => {
  const points = [...triangle(-0.5), ...triangle(0.5)];
  const far: Face = [3, 4, 5];
  const near: Face = [0, 1, 2];
  const nearLast = rasterise({ points, faces: [far, near], inks: [0.2, 0.9] }, SIDE);
  const nearFirst = rasterise({ points, faces: [near, far], inks: [0.9, 0.2] }, SIDE);
  assert.deepEqual(nearLast, nearFirst);
  assert.ok(nearLast.values.every((ink) => ink === 0 || ink === 0.9));
});

test('two triangles that cross hide each other in turn', () => {
  const points: Vector[] = [
    [-1, -1, -0.5],
    [1, -1, 0.5],
    [0, 1, 0],
    [-1, -1, 0.5],
    [1, -1, -0.5],
    [0, 1, 0],
  ];
  const { values } = rasterise(
    {
      points,
      faces: [
        [0, 1, 2],
        [3, 4, 5],
      ],
      inks: [0.4, 0.8],
    },
    SIDE,
  );
  const row = values.subarray((SIDE / 2) * SIDE, (SIDE / 2 + 1) * SIDE);
  assert.ok(row.subarray(0, SIDE / 2).every((ink) => ink !== 0.8));
  assert.ok(row.subarray(SIDE / 2).every((ink) => ink !== 0.4));
});

test('up is up: a triangle in the upper right covers the first rows and the last columns', () => {
  const points: Vector[] = [
    [0.2, 0.2, 0],
    [0.9, 0.2, 0],
    [0.9, 0.9, 0],
  ];
  const { values } = rasterise({ points, faces: TOWARDS, inks: [1] }, SIDE);
  values.forEach((ink, k) => {
    if (ink > 0) assert.ok(k % SIDE > SIDE / 2 && k / SIDE < SIDE / 2);
  });
  assert.ok(covered(values) > 0);
});

test('two triangles with a common edge leave no gap in a square', () => {
  const points: Vector[] = [
    [-1, -1, 0],
    [1, -1, 0],
    [1, 1, 0],
    [-1, 1, 0],
  ];
  const faces: Face[] = [
    [0, 1, 2],
    [0, 2, 3],
  ];
  const { values } = rasterise({ points, faces, inks: [1, 1] }, SIDE);
  assert.equal(covered(values), SIDE ** 2);
});

test('what lies outside the lens is not drawn', () => {
  for (const z of [-1.5, 1.5]) {
    const { values } = rasterise({ points: triangle(z), faces: TOWARDS, inks: [1] }, SIDE);
    assert.equal(covered(values), 0);
  }
});

test('a picture needs a side, and each face its ink', () => {
  assert.throws(() => rasterise({ points: [], faces: [], inks: [] }, 0), /invalid side: 0/);
  assert.throws(
    () => rasterise({ points: triangle(0), faces: TOWARDS, inks: [] }, 8),
    /0 for 1 faces/,
  );
});
