import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt, transform } from './camera.ts';
import type { Vector } from './camera.ts';
import { orbitAzimuths, orbitPosition } from './orbit.ts';

const DEGREE = Math.PI / 180;

function near(actual: Vector, expected: Vector): void {
  actual.forEach((value, i) => {
    assert.ok(Math.abs(value - expected[i]) < 1e-12, `${actual} is not ${expected}`);
  });
}

function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

test('an orbit has 21 frames, each a 21st of the circle after the last', () => {
  const azimuths = orbitAzimuths();
  assert.equal(azimuths.length, 21);
  assert.equal(azimuths[0], 0);
  azimuths.forEach((azimuth, t) => {
    const next = azimuths[t + 1] ?? 2 * Math.PI;
    assert.ok(Math.abs(next - azimuth - (2 * Math.PI) / 21) < 1e-14);
  });
});

test('the camera keeps its distance and its height all the way around', () => {
  for (const elevation of [-5 * DEGREE, 0, 30 * DEGREE]) {
    for (const azimuth of orbitAzimuths()) {
      const eye = orbitPosition({ azimuth, elevation, radius: 2 });
      assert.ok(Math.abs(distance(eye, [0, 0, 0]) - 2) < 1e-12);
      assert.ok(Math.abs(eye[1] - 2 * Math.sin(elevation)) < 1e-12);
    }
  }
});

test('the orbit starts in front and goes to the right', () => {
  near(orbitPosition({ azimuth: 0, elevation: 0, radius: 3 }), [0, 0, 3]);
  near(orbitPosition({ azimuth: Math.PI / 2, elevation: 0, radius: 3 }), [3, 0, 0]);
});

test('from every frame the object stays in the middle, at the same distance', () => {
  for (const azimuth of orbitAzimuths()) {
    const eye = orbitPosition({ azimuth, elevation: 20 * DEGREE, radius: 4 });
    near(transform(lookAt(eye, [0, 0, 0]), [0, 0, 0]), [0, 0, -4]);
  }
});

test('orbits of no frames and cameras at the pole are refused', () => {
  assert.throws(() => orbitAzimuths(0), /invalid frames: 0/);
  assert.throws(() => orbitPosition({ azimuth: 0, elevation: 2, radius: 1 }), /invalid elevation/);
  assert.throws(() => orbitPosition({ azimuth: 0, elevation: 0, radius: 0 }), /invalid radius/);
});
