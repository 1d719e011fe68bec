import assert from 'node:assert/strict';
import test from 'node:test';
import { openParameters } from '#algorithms/miniature/parameters.ts';
import { seededRandom } from '#algorithms/random.ts';
import { openTape } from '#algorithms/tensor/tape.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { openOptimiser, type Optimiser, type Team } from './optimiser.ts';

const RATE = 0.01;
const alone: Team = { rank: 0, replicas: 1, share: () => {} };

/** An optimiser over three matrices and a row, with the same start and gradient each time. */
function opened(team?: Team): Optimiser {
  const arena = openTape(loadKernels({ megabytes: 4 }), false);
  const parameters = openParameters(arena, seededRandom(3));
  parameters.make('tall', { rows: 48, columns: 16 }, { deviation: 1 });
  parameters.make('row', { rows: 1, columns: 16 }, { value: 0 });
  parameters.make('broad', { rows: 16, columns: 64 }, { deviation: 1 });
  parameters.make('thin', { rows: 4, columns: 32 }, { deviation: 1 });
  const optimiser = openOptimiser(arena, parameters, team);
  const random = seededRandom(4);
  for (let k = 0; k < optimiser.gradient.length; k++) optimiser.gradient[k] = random.normal();
  return optimiser;
}

test('Adam’s first step moves every number by the rate, against its gradient', () => {
  const optimiser = opened();
  const before = optimiser.weights.slice();
  optimiser.descend(0, RATE, 1, 0.9);
  for (const [k, weight] of optimiser.weights.entries()) {
    const move = weight - before[k];
    assert.ok(Math.abs(move + RATE * Math.sign(optimiser.gradient[k])) < 1e-4, `${k}: ${move}`);
  }
});

test('an orthogonal step is as long as Adam’s usual one, 0.2 of the rate, and goes downhill', () => {
  const optimiser = opened(alone);
  const before = optimiser.weights.slice();
  optimiser.descend(0, RATE, 1, 0.9);
  // The first 48 × 16 numbers are the tall matrix; with all its singular values 1 it is exact.
  let [square, along] = [0, 0];
  for (let k = 0; k < 48 * 16; k++) {
    const move = optimiser.weights[k] - before[k];
    square += move ** 2 / (48 * 16);
    along += move * optimiser.gradient[k];
  }
  const size = Math.sqrt(square) / RATE;
  assert.ok(size > 0.14 && size < 0.24, `${size} of the rate`);
  assert.ok(along < 0);
});

test('two replicas that share the work come to what one finds alone', () => {
  const solo = opened(alone);
  solo.descend(0, RATE, 1, 0.9);
  const shared = new Float32Array(solo.weights.length);
  const member = (rank: number): Team => ({
    ...{ rank, replicas: 2 },
    share(_, stretch, own) {
      for (const { from, to } of own) shared.set(stretch.subarray(from, to), from);
      stretch.set(shared);
    },
  });
  // Here they come one after the other, so only the second has everything.
  opened(member(1)).descend(0, RATE, 1, 0.9);
  const second = opened(member(0));
  second.descend(0, RATE, 1, 0.9);
  assert.deepEqual(second.weights, solo.weights);
  assert.deepEqual(second.average, solo.average);
});
