import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edmWeight, epsWeight, networkWeight, svdWeight } from './loss-weighting.ts';
import { signalToNoise } from './noise-schedule.ts';
import { edmScaling, epsScaling, svdScaling } from './preconditioning.ts';

const sigmas = [0.002, 0.05, 0.3, 1, 2.7, 14.6, 80, 700];

function close(actual: number, expected: number): void {
  assert.ok(Math.abs(actual / expected - 1) < 1e-12, `${actual} for ${expected}`);
}

test("lambda c_out² = 1: SVD's loss is an unweighted error of v at every noise level", () => {
  for (const sigma of sigmas) close(networkWeight(svdWeight(sigma), svdScaling(sigma)), 1);
});

test('the same holds for EDM and for noise prediction, each with its own weight', () => {
  for (const sigma of sigmas) {
    close(networkWeight(edmWeight(sigma), edmScaling(sigma)), 1);
    close(networkWeight(edmWeight(sigma, 3), edmScaling(sigma, 3)), 1);
    close(networkWeight(epsWeight(sigma), epsScaling(sigma)), 1);
  }
});

test("SVD's weight is EDM's at sigma_data = 1, and one more than the signal-to-noise ratio", () => {
  for (const sigma of sigmas) {
    close(svdWeight(sigma), edmWeight(sigma, 1));
    close(svdWeight(sigma), signalToNoise(sigma) + 1);
  }
});

test('a noise level of zero is refused', () => {
  for (const weight of [edmWeight, epsWeight, svdWeight]) {
    assert.throws(() => weight(0), RangeError);
  }
  assert.throws(() => edmWeight(1, 0), RangeError);
});
