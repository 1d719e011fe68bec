import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vector } from './camera.ts';
import type { Mesh } from './mesh.ts';
import { orbitFilm, orbitLens, orbitView, shaded } from './orbit-view.ts';

const DEGREE = Math.PI / 180;
const SIDE = 32;

// Eight faces; one is longer than the others, so that no two sides look alike.
const octahedron: Mesh = {
  vertices: [
    [1, 0, 0],
    [-0.6, 0, 0],
    [0, 0.8, 0],
    [0, -0.7, 0],
    [0, 0, 0.9],
    [0, 0, -0.5],
  ],
  faces: [
    [0, 2, 4],
    [2, 1, 4],
    [1, 3, 4],
    [3, 0, 4],
    [2, 0, 5],
    [1, 2, 5],
    [3, 1, 5],
    [0, 3, 5],
  ],
};
const solid = shaded(octahedron);

function near(actual: Float64Array, expected: Float64Array): void {
  actual.forEach((ink, k) => assert.ok(Math.abs(ink - expected[k]) < 1e-9));
}

test('once around is back at the start', () => {
  const from = (azimuth: number) =>
    orbitView(solid, { azimuth, elevation: 0.2, radius: 3 }, SIDE).values;
  near(from(0.3 + 2 * Math.PI), from(0.3));
  assert.notDeepEqual(from(0.3 + Math.PI), from(0.3));
});

test('to walk around a thing is to turn the thing the other way, its lamp with it', () => {
  const quarter = orbitView(solid, { azimuth: Math.PI / 2, elevation: 0, radius: 3 }, SIDE);
  const turned: Mesh = {
    ...octahedron,
    vertices: octahedron.vertices.map(([x, y, z]) => [-z, y, x] as const),
  };
  const stood = orbitView(
    { ...turned, inks: solid.inks },
    { azimuth: 0, elevation: 0, radius: 3 },
    SIDE,
  );
  near(quarter.values, stood.values);
});

test('a ball of radius 1 fits into the picture from everywhere', () => {
  for (const elevation of [-5 * DEGREE, 0, 30 * DEGREE]) {
    const lens = orbitLens({ azimuth: 1, elevation, radius: 3 });
    for (let longitude = 0; longitude < 360; longitude += 5) {
      for (let latitude = -90; latitude <= 90; latitude += 5) {
        const [u, v] = [longitude * DEGREE, latitude * DEGREE];
        const onBall: Vector = [Math.cos(v) * Math.sin(u), Math.sin(v), Math.cos(v) * Math.cos(u)];
        assert.ok(lens(onBall).every((place) => Math.abs(place) < 1));
      }
    }
  }
});

test('the middle of the object is the middle of every picture', () => {
  for (const azimuth of [0, 1, 4]) {
    const [x, y, z] = orbitLens({ azimuth, elevation: 0.3, radius: 3 })([0, 0, 0]);
    assert.ok(Math.hypot(x, y) < 1e-12);
    assert.ok(Math.abs(z) < 1);
  }
});

test('a film of an orbit has 21 frames, unless another number is asked for', () => {
  assert.equal(orbitFilm(solid, { elevation: 0, side: 8 }).frames.length, 21);
  const [first, half] = orbitFilm(solid, { frames: 2, elevation: 0, side: 8 }).frames;
  const many = orbitFilm(solid, { frames: 4, elevation: 0, side: 8 }).frames;
  assert.deepEqual(first, many[0]);
  assert.deepEqual(half, many[2]);
});

test('a face towards the lamp is palest, one away from it darkest', () => {
  const { inks } = shaded(octahedron, [0, 0, 1]);
  const front = inks.slice(0, 4);
  const back = inks.slice(4);
  assert.ok(Math.max(...front) < Math.min(...back));
  assert.ok(inks.every((ink) => ink >= 0.15 && ink <= 0.95));
});
