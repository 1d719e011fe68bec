import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import type { Denoiser } from './denoiser.ts';
import { mixtureDenoiser, ofClass } from './gaussian-mixture.ts';
import { karrasSigmas, svdLadder } from './noise-schedule.ts';
import { euler, heun, lastSample, startNoise } from './samplers.ts';

const data = { mean: [2, -1], std: 0.5, weight: 1 };
const denoiser = mixtureDenoiser([data]);
const start = Float64Array.of(3, 4);

/** For Gaussian data the path is known: the distance to the centre shrinks with the spread. */
function exactPath(sigma: number, sigmaStart: number): Float64Array {
  const shrink = Math.sqrt((sigma ** 2 + data.std ** 2) / (sigmaStart ** 2 + data.std ** 2));
  return start.map((value, axis) => data.mean[axis] + shrink * (value - data.mean[axis]));
}

function distance(one: Float64Array, other: Float64Array): number {
  return Math.hypot(...one.map((value, axis) => value - other[axis]));
}

/** Stops at σ = 0.1, so that only the steps' size and not the last leap to 0 is measured. */
function errorAfter(sampler: typeof heun, steps: number): number {
  const ladder = karrasSigmas({ steps: steps + 1, sigmaMin: 0.1, sigmaMax: 10, rho: 7 });
  const end = lastSample(sampler({ denoiser, x: start, sigmas: ladder.slice(0, -1) }));
  return distance(end, exactPath(0.1, 10));
}

test('twice the steps: half the error for Euler, a quarter for Heun', () => {
  const gain = (sampler: typeof heun) => errorAfter(sampler, 200) / errorAfter(sampler, 400);
  assert.ok(Math.abs(gain(euler) - 2) < 0.05, `Euler gains ${gain(euler)}`);
  assert.ok(Math.abs(gain(heun) - 4) < 0.1, `Heun gains ${gain(heun)}`);
});

test('at equal calls of the denoiser Heun is still the more exact', () => {
  assert.ok(errorAfter(heun, 50) < errorAfter(euler, 100));
});

test('for data at a single point every step of either sampler is exact', () => {
  const centre = Float64Array.of(0.3, -0.7);
  const point: Denoiser = () => centre;
  for (const sampler of [euler, heun]) {
    for (const { sigmaNext, xNext } of sampler({
      denoiser: point,
      x: start,
      sigmas: [8, 3, 1, 0],
    })) {
      const exact = start.map((v, axis) => centre[axis] + (sigmaNext / 8) * (v - centre[axis]));
      assert.ok(distance(xNext, exact) < 1e-14);
    }
  }
});

test('the last step to silence lands on what the denoiser sees', () => {
  for (const sampler of [euler, heun]) {
    const steps = [...sampler({ denoiser, x: start, sigmas: [8, 3, 0] })];
    assert.ok(distance(steps[1].xNext, steps[1].denoised) < 1e-14);
  }
});

test('Euler calls the denoiser once a step, Heun twice but once at the end', () => {
  for (const [sampler, expected] of [[euler, 4] as const, [heun, 7] as const]) {
    let calls = 0;
    const counted: Denoiser = (x, sigma) => {
      calls++;
      return denoiser(x, sigma);
    };
    lastSample(sampler({ denoiser: counted, x: start, sigmas: [8, 4, 2, 1, 0] }));
    assert.equal(calls, expected);
  }
});

test('each step begins where the one before it ended, and the start is left alone', () => {
  const steps = [...heun({ denoiser, x: start, sigmas: [8, 4, 2, 1, 0] })];
  assert.deepEqual(
    steps.map(({ i, sigma, sigmaNext }) => [i, sigma, sigmaNext]),
    [
      [0, 8, 4],
      [1, 4, 2],
      [2, 2, 1],
      [3, 1, 0],
    ],
  );
  assert.deepEqual([...start], [3, 4]);
  for (let i = 1; i < steps.length; i++) assert.equal(steps[i].x, steps[i - 1].xNext);
});

test("SVD's 25 Euler steps carry noise to the data, and a class to its own cloud", () => {
  const clouds = [
    { mean: [-3, 0], std: 0.2, weight: 1, label: 'left' },
    { mean: [3, 0], std: 0.2, weight: 1, label: 'right' },
  ];
  const sigmas = karrasSigmas(svdLadder);
  const random = seededRandom(6);
  const both = mixtureDenoiser(clouds);
  const right = mixtureDenoiser(ofClass(clouds, 'right'));
  let onTheRight = 0;
  for (let n = 0; n < 200; n++) {
    const x = startNoise(2, svdLadder.sigmaMax, random);
    const free = lastSample(euler({ denoiser: both, x, sigmas }));
    const told = lastSample(euler({ denoiser: right, x, sigmas }));
    assert.ok(Math.abs(Math.abs(free[0]) - 3) < 1.2 && Math.abs(free[1]) < 1.2, `at ${free}`);
    assert.ok(distance(told, Float64Array.of(3, 0)) < 1.2, `at ${told}`);
    if (free[0] > 0) onTheRight++;
  }
  // A fair coin thrown 200 times strays from 100 by more than 28 once in ten thousand runs.
  assert.ok(Math.abs(onTheRight - 100) <= 28, `${onTheRight} of 200 on the right`);
});

test('the starting noise has variance 1 + sigma_max²', () => {
  const noise = startNoise(20_000, 700, seededRandom(8));
  const variance = noise.reduce((sum, value) => sum + value ** 2, 0) / noise.length;
  assert.ok(Math.abs(variance / (1 + 700 ** 2) - 1) < 4 * Math.sqrt(2 / noise.length));
});

test('a ladder that rises, repeats or is too short is refused', () => {
  for (const sigmas of [[1, 2, 0], [2, 2, 0], [1], [], [1, -1], [2, Number.NaN]]) {
    assert.throws(() => euler({ denoiser, x: start, sigmas }).next(), RangeError);
    assert.throws(() => heun({ denoiser, x: start, sigmas }).next(), RangeError);
  }
  assert.throws(() => lastSample([]), RangeError);
});
