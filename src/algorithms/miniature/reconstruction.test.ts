import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latentPlanes, reconstruction } from './reconstruction.ts';

const values = 32 * 32 * 3;

test('a picture that is a tenth of the range too bright everywhere has 20 decibels', () => {
  const original = new Float32Array(values).fill(-0.5);
  const { psnr, error, worst } = reconstruction(
    original,
    original.map((value) => value + 0.2),
  );
  assert.ok(Math.abs(psnr - 20) < 1e-4);
  assert.ok(error.values.every((each) => Math.abs(each - 0.1) < 1e-6));
  assert.ok(Math.abs(worst - 0.1) < 1e-6);
});

test('an error in one colour of one pixel stands at that pixel, a third as large', () => {
  const original = new Float32Array(values);
  const restored = original.slice();
  restored[(5 * 32 + 7) * 3 + 1] = 2;
  const { error } = reconstruction(original, restored);
  assert.equal(
    error.values.findIndex((each) => each > 0),
    5 * 32 + 7,
  );
  assert.ok(Math.abs(error.values[5 * 32 + 7] - 1 / 3) < 1e-6);
});

test('a latent has eight planes of 8 × 8, channels last in memory', () => {
  const planes = latentPlanes(
    Float32Array.from({ length: 512 }, (_, k) => (k % 8 === 3 ? 2.5 : 0)),
  );
  assert.equal(planes.length, 8);
  assert.ok(planes[3].values.every((value) => value === 1));
  assert.ok(planes[4].values.every((value) => value === 0.5));
  assert.equal(planes[0].values.length, 64);
});
