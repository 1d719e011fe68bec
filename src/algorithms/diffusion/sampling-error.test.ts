import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import type { Denoiser } from './denoiser.ts';
import { mixtureDenoiser } from './gaussian-mixture.ts';
import { karrasSigmas } from './noise-schedule.ts';
import { euler, heun, lastSample, startNoise } from './samplers.ts';
import { denoiserCalls, exactEnd, meanError } from './sampling-error.ts';

const cloud = { mean: [0.8, -0.3], std: 0.4, weight: 1 };
const ladder = (steps: number) => karrasSigmas({ steps, sigmaMin: 0.002, sigmaMax: 700, rho: 7 });
const random = seededRandom(3);
const starts = Array.from({ length: 8 }, () => startNoise(2, 700, random));

test('two clouds in one place are one cloud: the long way and the closed form agree', () => {
  for (const x of starts) {
    const [closed, long] = [exactEnd([cloud], x, 700), exactEnd([cloud, cloud], x, 700)];
    closed.forEach((value, axis) => assert.ok(Math.abs(value - long[axis]) < 1e-3));
  }
});

test('more steps, less error; and at equal calls Heun is the closer', () => {
  const ends = starts.map((x) => exactEnd([cloud], x, 700));
  const error = (sampler: typeof euler, steps: number) =>
    meanError({ clouds: [cloud], sampler, sigmas: ladder(steps) }, starts, ends);
  assert.ok(error(euler, 50) < error(euler, 25) && error(heun, 50) < error(heun, 25));
  assert.equal(denoiserCalls(heun, 25), denoiserCalls(euler, 49));
  assert.ok(error(heun, 25) < error(euler, 49));
});

test('the calls are those that the samplers really make', () => {
  for (const sampler of [euler, heun]) {
    let calls = 0;
    const inner = mixtureDenoiser([cloud]);
    const denoiser: Denoiser = (x, sigma) => {
      calls++;
      return inner(x, sigma);
    };
    lastSample(sampler({ denoiser, x: starts[0], sigmas: ladder(25) }));
    assert.equal(calls, denoiserCalls(sampler, 25));
  }
});

test('a start without its end is refused', () => {
  const run = { clouds: [cloud], sampler: euler, sigmas: ladder(5) };
  assert.throws(() => meanError(run, starts, []), /invalid pairs: 8 starts and 0 ends/);
});
