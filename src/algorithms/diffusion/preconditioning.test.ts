import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discreteSigmas } from './noise-schedule.ts';
import { edmScaling, epsScaling, svdScaling } from './preconditioning.ts';

const sigmas = [0.002, 0.03, 0.3, 1, 3, 14.6, 80, 700];

function close(actual: number, expected: number): void {
  const scale = Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(actual - expected) < 1e-12 * scale, `${actual} for ${expected}`);
}

test("the network's input always has unit variance", () => {
  for (const sigma of sigmas) {
    for (const sigmaData of [0.5, 1, 2]) {
      close(edmScaling(sigma, sigmaData).cIn ** 2 * (sigma ** 2 + sigmaData ** 2), 1);
    }
    close(svdScaling(sigma).cIn ** 2 * (sigma ** 2 + 1), 1);
    close(epsScaling(sigma).cIn ** 2 * (sigma ** 2 + 1), 1);
  }
});

test("EDM's target has unit variance", () => {
  for (const sigma of sigmas) {
    for (const sigmaData of [0.5, 1, 2]) {
      const { cSkip, cOut } = edmScaling(sigma, sigmaData);
      // The target is ((1 - c_skip) x0 - c_skip n)/c_out; x0 and n are independent.
      const variance = ((1 - cSkip) * sigmaData) ** 2 + (cSkip * sigma) ** 2;
      close(variance / cOut ** 2, 1);
    }
  }
});

test('c_skip is the choice that makes c_out smallest', () => {
  for (const sigma of sigmas) {
    const { cSkip, cOut } = edmScaling(sigma, 0.5);
    const demand = (skip: number) => ((1 - skip) * 0.5) ** 2 + (skip * sigma) ** 2;
    close(demand(cSkip), cOut ** 2);
    assert.ok(demand(cSkip + 0.01) > demand(cSkip));
    assert.ok(demand(cSkip - 0.01) > demand(cSkip));
  }
});

test("SVD's row is EDM's with sigma_data = 1 and the sign of c_out turned round", () => {
  for (const sigma of sigmas) {
    const edm = edmScaling(sigma, 1);
    const svd = svdScaling(sigma);
    close(svd.cSkip, edm.cSkip);
    close(svd.cOut, -edm.cOut);
    close(svd.cIn, edm.cIn);
    assert.equal(svd.cNoise, edm.cNoise);
  }
});

test('under almost no noise the input passes through; under much noise the network decides', () => {
  close(svdScaling(1e-7).cSkip, 1);
  assert.ok(Math.abs(svdScaling(1e-7).cOut) < 1e-6);
  assert.ok(svdScaling(700).cSkip < 3e-6);
  assert.ok(Math.abs(svdScaling(700).cOut + 1) < 2e-6);
});

test('c_noise of Stable Diffusion 2.1 is the index of the nearest of its thousand levels', () => {
  const levels = discreteSigmas();
  for (const j of [1, 2, 500, 999, 1000]) {
    assert.equal(epsScaling(levels[j - 1]).cNoise, j);
    assert.equal(epsScaling(levels[j - 1] * 1.0001).cNoise, j);
  }
  assert.equal(epsScaling(1e-6).cNoise, 1);
  assert.equal(epsScaling(700).cNoise, 1000);
});

test('EDM scalings read the noise as a quarter of its logarithm', () => {
  close(svdScaling(Math.E).cNoise, 0.25);
  assert.equal(svdScaling(1).cNoise, 0);
});

test('a noise level of zero or less is refused', () => {
  for (const sigma of [0, -1, Number.NaN, Infinity]) {
    for (const scaling of [edmScaling, epsScaling, svdScaling]) {
      assert.throws(() => scaling(sigma), RangeError);
    }
  }
  assert.throws(() => edmScaling(1, 0), RangeError);
});
