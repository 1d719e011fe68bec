import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanSquaredError, peakSignalToNoise, squaredErrorFactor } from './peak-signal-to-noise.ts';

const PICTURE = [0, 0.25, 0.5, 1];

function shifted(by: number): number[] {
  return PICTURE.map((value) => value + by);
}

test('an error of a tenth everywhere is 20 decibels, of a hundredth 40', () => {
  assert.ok(Math.abs(peakSignalToNoise(PICTURE, shifted(0.1)) - 20) < 1e-9);
  assert.ok(Math.abs(peakSignalToNoise(PICTURE, shifted(0.01)) - 40) < 1e-9);
});

test('half the error is six decibels more', () => {
  const gain = peakSignalToNoise(PICTURE, shifted(0.1)) - peakSignalToNoise(PICTURE, shifted(0.2));
  assert.ok(Math.abs(gain - 20 * Math.log10(2)) < 1e-9);
});

test('the scale of the values does not matter, if the peak goes along', () => {
  const bytes = (values: number[]) => values.map((value) => 255 * value);
  const direct = peakSignalToNoise(PICTURE, shifted(0.1));
  assert.ok(Math.abs(peakSignalToNoise(bytes(PICTURE), bytes(shifted(0.1)), 255) - direct) < 1e-9);
});

test('a picture is infinitely faithful to itself', () => {
  assert.equal(meanSquaredError(PICTURE, PICTURE), 0);
  assert.equal(peakSignalToNoise(PICTURE, PICTURE), Infinity);
});

test('pictures of different sizes cannot be compared', () => {
  assert.throws(() => peakSignalToNoise([1], [1, 2]), /1 and 2 values/);
  assert.throws(() => meanSquaredError([], []), /0 and 0 values/);
  assert.throws(() => peakSignalToNoise([1], [1], 0), /invalid peak: 0/);
});

test('decibels apart are squared errors in proportion', () => {
  const [good, bad] = [shifted(0.03), shifted(0.08)];
  const apart = peakSignalToNoise(PICTURE, good) - peakSignalToNoise(PICTURE, bad);
  const factor = meanSquaredError(PICTURE, bad) / meanSquaredError(PICTURE, good);
  assert.ok(Math.abs(squaredErrorFactor(apart) - factor) < 1e-9);
});
