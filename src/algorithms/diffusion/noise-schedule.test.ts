import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alignYourStepsSigmas,
  discreteSigmas,
  karrasSigmas,
  signalToNoise,
  svdLadder,
} from './noise-schedule.ts';

test('the ladder starts at the loudest level, falls, and ends in silence', () => {
  for (const rho of [0.5, 1, 3, 7]) {
    for (const steps of [2, 3, 25]) {
      const sigmas = karrasSigmas({ ...svdLadder, rho, steps });
      assert.equal(sigmas.length, steps + 1);
      assert.equal(sigmas[steps], 0);
      assert.ok(Math.abs(sigmas[0] / svdLadder.sigmaMax - 1) < 1e-12);
      assert.ok(Math.abs(sigmas[steps - 1] / svdLadder.sigmaMin - 1) < 1e-12);
      assert.ok(sigmas.every((sigma, i) => i === 0 || sigma < sigmas[i - 1]));
    }
  }
});

test('at rho = 1 the ladder is even', () => {
  const sigmas = karrasSigmas({ steps: 5, sigmaMin: 1, sigmaMax: 9, rho: 1 });
  assert.deepEqual(sigmas, [9, 7, 5, 3, 1, 0]);
});

test('at rho = 2 it is the square roots of the rungs that are even', () => {
  const sigmas = karrasSigmas({ steps: 3, sigmaMin: 1, sigmaMax: 9, rho: 2 });
  assert.deepEqual(sigmas, [9, 4, 1, 0]);
});

test('the 25 levels of SVD are the ones the book lists', () => {
  const listed = [
    700, 545.7, 421.6, 322.5, 244.0, 182.5, 134.9, 98.27, 70.54, 49.81, 34.54, 23.47, 15.59, 10.1,
    6.354, 3.87, 2.269, 1.273, 0.6781, 0.3394, 0.1574, 0.0664, 0.0248, 0.0079, 0.002, 0,
  ];
  const sigmas = karrasSigmas(svdLadder);
  assert.equal(sigmas.length, listed.length);
  for (const [k, printed] of listed.entries()) {
    // Four significant digits are listed, except that the smallest levels stop at 0.0001.
    const halfDigit = Math.max(0.00005, 0.5 * 10 ** (Math.floor(Math.log10(printed || 1)) - 3));
    assert.ok(Math.abs(sigmas[k] - printed) <= halfDigit * 1.001, `${sigmas[k]} for ${printed}`);
  }
});

test('the ten steps of Align Your Steps fall from the same loudest level to silence', () => {
  assert.equal(alignYourStepsSigmas.length, 11);
  assert.equal(alignYourStepsSigmas[0], svdLadder.sigmaMax);
  assert.equal(alignYourStepsSigmas[10], 0);
  assert.ok(alignYourStepsSigmas.every((s, i) => i === 0 || s < alignYourStepsSigmas[i - 1]));
});

test('Stable Diffusion 2.1 trains between sigma 0.0292 and 14.61, terminal SNR 0.0047', () => {
  const sigmas = discreteSigmas();
  assert.equal(sigmas.length, 1000);
  assert.equal(sigmas[0].toFixed(4), '0.0292');
  assert.equal(sigmas[999].toFixed(2), '14.61');
  assert.equal(signalToNoise(sigmas[999]).toFixed(4), '0.0047');
  assert.ok(sigmas.every((sigma, j) => j === 0 || sigma > sigmas[j - 1]));
});

test('the first level is known exactly: its alpha bar is 1 - beta', () => {
  const [first] = discreteSigmas(2, 0.2, 0.5);
  assert.ok(Math.abs(first - Math.sqrt(0.2 / 0.8)) < 1e-15);
  const [, second] = discreteSigmas(2, 0.2, 0.5);
  assert.ok(Math.abs(second - Math.sqrt(0.6 / 0.4)) < 1e-15);
});

test('noise as loud as the data leaves a signal-to-noise ratio of 1', () => {
  assert.equal(signalToNoise(1), 1);
  assert.equal(signalToNoise(2), 0.25);
});

test('impossible ladders are refused', () => {
  const wrong = [{ steps: 1 }, { steps: 2.5 }, { sigmaMin: 0 }, { sigmaMin: 800 }, { rho: 0 }];
  for (const part of wrong)
    assert.throws(() => karrasSigmas({ ...svdLadder, ...part }), RangeError);
  assert.throws(() => discreteSigmas(1), RangeError);
  assert.throws(() => discreteSigmas(10, 0.5, 0.1), RangeError);
  assert.throws(() => signalToNoise(0), RangeError);
});
