import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { samplePoint } from './gaussian-mixture.ts';
import { karrasSigmas, svdLadder } from './noise-schedule.ts';
import { particleFlow, pullAt, shareOnData } from './particle-flow.ts';
import { euler, heun } from './samplers.ts';

const clouds = [
  { mean: [-1, 0.5], std: 0.2, weight: 1 },
  { mean: [1.2, -0.4], std: 0.2, weight: 1 },
];
const run = { clouds, sigmas: karrasSigmas(svdLadder), count: 200, seed: 5 };

test('a flow has a frame for every rung, and starts from the same places for every sampler', () => {
  const [one, other] = [euler, heun].map((sampler) => particleFlow({ ...run, sampler }));
  assert.deepEqual(
    one.map(({ sigma }) => sigma),
    run.sigmas,
  );
  assert.deepEqual(one[0], other[0]);
  assert.notDeepEqual(one.at(-1)?.points, other.at(-1)?.points);
});

test('through c_in the start has the size of unit noise, and the end is the data itself', () => {
  const flow = particleFlow({ ...run, sampler: euler });
  const variance = flow[0].seen.reduce((sum, [x, y]) => sum + (x * x + y * y) / 2, 0) / 200;
  assert.ok(Math.abs(variance - 1) < 4 / Math.sqrt(200), `${variance}`);
  assert.deepEqual(flow.at(-1)?.seen, flow.at(-1)?.points);
});

test('noise ends on the data: as many within three spreads as the data themselves have', () => {
  const random = seededRandom(6);
  const data = Array.from({ length: 5000 }, () => samplePoint(clouds, random));
  const expected = 1 - Math.exp(-4.5); // a round cloud in the plane, beyond three spreads
  assert.ok(Math.abs(shareOnData(clouds, data) - expected) < 0.01);
  const end = particleFlow({ ...run, sampler: heun }).at(-1)?.points ?? [];
  assert.ok(shareOnData(clouds, end) > 0.95);
});

test('for one cloud the pull points all the way to its centre, as the network sees it', () => {
  for (const sigma of [0, 0.5, 30]) {
    const cIn = 1 / Math.hypot(1, sigma);
    const pull = pullAt([clouds[0]], [0.3, -0.2], sigma);
    [-1, 0.5].forEach((centre, axis) => {
      assert.ok(Math.abs(pull[axis] - (centre * cIn - [0.3, -0.2][axis])) < 1e-12);
    });
  }
});
