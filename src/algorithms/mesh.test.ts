import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faceNormals, fitUnitBall, type Mesh } from './mesh.ts';

const tetrahedron: Mesh = {
  vertices: [
    [3, 3, 3],
    [7, 3, 3],
    [3, 7, 3],
    [3, 3, 7],
  ],
  faces: [
    [0, 2, 1],
    [0, 1, 3],
    [0, 3, 2],
    [1, 2, 3],
  ],
};

test('a fitted mesh touches the ball of radius 1 and does not leave it', () => {
  const distances = fitUnitBall(tetrahedron).vertices.map((vertex) => Math.hypot(...vertex));
  assert.ok(Math.abs(Math.max(...distances) - 1) < 1e-12);
});

test('fitting changes where a mesh is and how large it is, and nothing else', () => {
  const { vertices, faces } = fitUnitBall(tetrahedron);
  const span = (axis: number) => vertices.map((vertex) => vertex[axis]);
  for (const axis of [0, 1, 2]) {
    assert.ok(Math.abs(Math.min(...span(axis)) + Math.max(...span(axis))) < 1e-12);
  }
  assert.deepEqual(fitUnitBall({ vertices, faces }), { vertices, faces });
  assert.deepEqual(faces, tetrahedron.faces);
});

test('the faces of a box corner look down the axes, and the fourth away from all three', () => {
  const close = faceNormals(tetrahedron).map((normal) =>
    normal.map((n) => Number(n.toFixed(9)) + 0),
  );
  const slant = Number((1 / Math.sqrt(3)).toFixed(9));
  assert.deepEqual(close, [
    [0, 0, -1],
    [0, -1, 0],
    [-1, 0, 0],
    [slant, slant, slant],
  ]);
});

test('the areas of a closed surface, each times its direction, add up to nothing', () => {
  const { vertices, faces } = tetrahedron;
  const areas = faces.map(([i, j, k]) => {
    const side = (a: number, b: number) =>
      Math.hypot(...vertices[a].map((place, axis) => place - vertices[b][axis]));
    const [p, q, r] = [side(i, j), side(j, k), side(k, i)];
    const half = (p + q + r) / 2;
    return Math.sqrt(half * (half - p) * (half - q) * (half - r));
  });
  const normals = faceNormals(tetrahedron);
  for (const axis of [0, 1, 2]) {
    const sum = normals.reduce((total, normal, face) => total + areas[face] * normal[axis], 0);
    assert.ok(Math.abs(sum) < 1e-12);
  }
});

test('a mesh that is a single point cannot be fitted', () => {
  assert.throws(() => fitUnitBall({ vertices: [[1, 2, 3]], faces: [] }), /1 vertices in one place/);
});
