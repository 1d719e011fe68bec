import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { networkTarget, precondition, scoreFromDenoiser } from './denoiser.ts';
import { edmScaling, epsScaling, svdScaling } from './preconditioning.ts';

const { normal } = seededRandom(11);
const x0 = Float64Array.from({ length: 6 }, normal);
const epsilon = Float64Array.from({ length: 6 }, normal);
const sigmas = [0.002, 0.05, 1, 7, 700];

function noised(sigma: number): Float64Array {
  return x0.map((clean, k) => clean + sigma * epsilon[k]);
}

function assertClose(actual: Float64Array, expected: Float64Array, tolerance = 1e-9): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((value, k) => {
    assert.ok(Math.abs(value - expected[k]) < tolerance, `${value} for ${expected[k]}`);
  });
}

test('a network that answers its target makes a perfect denoiser, whatever the scaling', () => {
  for (const scaling of [edmScaling, epsScaling, svdScaling]) {
    for (const sigma of sigmas) {
      const x = noised(sigma);
      const target = networkTarget(x0, x, scaling(sigma));
      assertClose(precondition(() => target, scaling)(x, sigma), x0);
    }
  }
});

test("the target of SVD's network is the velocity v = alpha epsilon - s x0", () => {
  for (const sigma of sigmas) {
    const alpha = 1 / Math.sqrt(1 + sigma ** 2);
    const s = sigma / Math.sqrt(1 + sigma ** 2);
    const v = x0.map((clean, k) => alpha * epsilon[k] - s * clean);
    assertClose(networkTarget(x0, noised(sigma), svdScaling(sigma)), v);
  }
});

test("the target of Stable Diffusion 2.1's network is the noise epsilon", () => {
  for (const sigma of sigmas) {
    assertClose(networkTarget(x0, noised(sigma), epsScaling(sigma)), epsilon);
  }
});

test('the network is shown the scaled input and c_noise, nothing else', () => {
  const sigma = 3;
  const x = noised(sigma);
  const { cIn, cNoise } = svdScaling(sigma);
  const denoiser = precondition((input, level) => {
    assert.equal(level, cNoise);
    assertClose(
      input,
      x.map((value) => cIn * value),
    );
    return input;
  }, svdScaling);
  denoiser(x, sigma);
});

test('for data at a single point the score pulls straight towards it', () => {
  const x = noised(2);
  const score = scoreFromDenoiser(() => x0, x, 2);
  assertClose(
    score,
    epsilon.map((value) => -value / 2),
  );
});

test('arrays of different lengths are refused', () => {
  assert.throws(() => networkTarget(x0, new Float64Array(5), svdScaling(1)), RangeError);
  assert.throws(() => scoreFromDenoiser(() => x0, new Float64Array(5), 1), RangeError);
});
