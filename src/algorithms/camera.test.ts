import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt, perspective, transform } from './camera.ts';
import type { Vector } from './camera.ts';

function near(actual: Vector, expected: Vector): void {
  actual.forEach((value, i) => {
    assert.ok(Math.abs(value - expected[i]) < 1e-12, `${actual} is not ${expected}`);
  });
}

function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

test('a camera changes where things are, never how far they are apart', () => {
  const view = lookAt([1, 2, 3], [-2, 0.5, 1]);
  const [a, b]: Vector[] = [
    [0.3, -1, 2],
    [5, 0, -1],
  ];
  const apart = distance(transform(view, a), transform(view, b));
  assert.ok(Math.abs(apart - distance(a, b)) < 1e-12);
  near(transform(view, [1, 2, 3]), [0, 0, 0]);
});

test('what is above the target is above it in the picture', () => {
  const view = lookAt([0, 1, 4], [0, 0, 0]);
  assert.ok(transform(view, [0, 1, 0])[1] > transform(view, [0, 0, 0])[1]);
  assert.ok(transform(view, [1, 0, 0])[0] > 0);
});

test('the lens sends the edge of its view to the edge of the picture', () => {
  const lens = { fieldOfView: Math.PI / 2, aspect: 2, near: 1, far: 9 };
  const projection = perspective(lens);
  near(transform(projection, [2, 1, -1]), [1, 1, -1]);
  near(transform(projection, [-18, -9, -9]), [-1, -1, 1]);
});

test('twice as far is half as large', () => {
  const projection = perspective({ fieldOfView: 1, aspect: 1, near: 0.1, far: 100 });
  const [small] = transform(projection, [1, 0, -8]);
  const [large] = transform(projection, [1, 0, -4]);
  assert.ok(Math.abs(large / small - 2) < 1e-12);
});

test('a camera must have somewhere to look, and something between near and far', () => {
  assert.throws(() => lookAt([0, 1, 0], [0, 0, 0]), /invalid target/);
  assert.throws(() => lookAt([0, 0, 0], [0, 0, 0]), /invalid target/);
  assert.throws(
    () => perspective({ fieldOfView: 1, aspect: 1, near: 2, far: 1 }),
    /expected 0 < near < far/,
  );
  assert.throws(
    () => perspective({ fieldOfView: 4, aspect: 1, near: 1, far: 2 }),
    /invalid fieldOfView: 4/,
  );
});
