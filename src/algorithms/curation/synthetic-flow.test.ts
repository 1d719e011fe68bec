import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanSpeed, motionScore, shrinkFlow } from './motion-score.ts';
import { seededRandom } from '../random.ts';
import { sceneFlow, withNoise } from './synthetic-flow.ts';

const SIZE = { width: 84, height: 48 };
const SCENES = ['pan', 'zoom', 'turn', 'object'] as const;

test('in every scene the fastest place moves by the speed that was asked for', () => {
  for (const scene of SCENES) {
    const { dx, dy } = sceneFlow(SIZE, scene, 4);
    const fastest = dx.reduce((most, value, k) => Math.max(most, Math.hypot(value, dy[k])), 0);
    assert.ok(Math.abs(fastest - 4) < 1e-5, `${scene}: ${fastest}`);
  }
});

test('at speed 0 every scene is a still', () => {
  for (const scene of SCENES) assert.equal(motionScore([sceneFlow(SIZE, scene, 0)]), 0);
});

test('an object scores its speed times the share of the frame that it covers', () => {
  const disc = (Math.PI * 12 ** 2) / (84 * 48);
  assert.ok(Math.abs(motionScore([sceneFlow(SIZE, 'object', 4)]) / (4 * disc) - 1) < 0.02);
});

test('noise has the length of a Rayleigh variable, √(π/2) deviations on average', () => {
  const noise = withNoise(sceneFlow(SIZE, 'pan', 0), 2, seededRandom(6));
  const expected = 2 * Math.sqrt(Math.PI / 2);
  assert.ok(Math.abs(meanSpeed(noise) / expected - 1) < 0.04);
});

test('shrunk from 84 × 48 to 28 × 16 a third of the noise remains', () => {
  const noise = withNoise(sceneFlow(SIZE, 'pan', 0), 2, seededRandom(6));
  assert.ok(Math.abs((3 * meanSpeed(shrinkFlow(noise))) / meanSpeed(noise) - 1) < 0.08);
});

test('without a deviation nothing is added, and neither number may be negative', () => {
  const pan = sceneFlow(SIZE, 'pan', 3);
  assert.deepEqual(withNoise(pan, 0, seededRandom(1)), pan);
  assert.throws(() => sceneFlow(SIZE, 'zoom', -1), /invalid speed: -1/);
  assert.throws(() => withNoise(pan, -1, seededRandom(1)), /invalid deviation: -1/);
});
