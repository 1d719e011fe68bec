import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameraFlow } from './camera-flow.ts';
import { meanSpeed, motionScore, shrinkFlow } from './motion-score.ts';
import type { FlowField } from './motion-score.ts';
import { seededRandom } from '../random.ts';

const STILL = { panX: 0, panY: 0, zoom: 0, turn: 0 };

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not near ${expected}`);
}

function noise(width: number, height: number): FlowField {
  const random = seededRandom(11);
  const map = () => Float32Array.from({ length: width * height }, () => random.normal());
  return { width, height, dx: map(), dy: map() };
}

test('a still scores zero', () => {
  assert.equal(motionScore([cameraFlow({ width: 64, height: 48 }, STILL)]), 0);
});

test('a pan scores its own length, whatever the size of the frame', () => {
  for (const [width, height] of [
    [16, 16],
    [64, 48],
    [101, 37],
  ] as const) {
    const pan = cameraFlow({ width, height }, { ...STILL, panX: 3, panY: -4 });
    near(motionScore([pan]), 5, 1e-5);
  }
});

test('on a square, a zoom scores its rate times the mean distance from the centre', () => {
  // For a unit square that distance is (√2 + ln(1 + √2))/6, a classical integral.
  const side = 512;
  const meanDistance = (side * (Math.SQRT2 + Math.log(1 + Math.SQRT2))) / 6;
  const zoom = cameraFlow({ width: side, height: side }, { ...STILL, zoom: 0.01 });
  near(meanSpeed(zoom) / (0.01 * meanDistance), 1, 1e-3);
});

test('turning by an angle moves every place as far as zooming by the same number', () => {
  const size = { width: 90, height: 60 };
  const zoom = cameraFlow(size, { ...STILL, zoom: 0.02 });
  const turn = cameraFlow(size, { ...STILL, turn: 0.02 });
  near(motionScore([turn]), motionScore([zoom]), 1e-6);
});

test('the score of a clip is the mean over its pairs of frames', () => {
  const size = { width: 32, height: 32 };
  const pans = [0, 1, 5].map((panX) => cameraFlow(size, { ...STILL, panX }));
  near(motionScore(pans), 2, 1e-6);
});

test('shrinking leaves 16 places on the short side and the shape of the frame', () => {
  const { width, height } = shrinkFlow(cameraFlow({ width: 800, height: 450 }, STILL));
  assert.equal(height, 16);
  assert.equal(width, Math.round((16 * 800) / 450));
});

test('shrinking keeps the mean vector, also where old places straddle new ones', () => {
  const field = noise(101, 37);
  const mean = (map: Float32Array) => map.reduce((sum, value) => sum + value, 0) / map.length;
  const small = shrinkFlow(field);
  near(mean(small.dx), mean(field.dx), 1e-6);
  near(mean(small.dy), mean(field.dy), 1e-6);
});

test('shrinking never adds motion, and noise almost vanishes: 64 to 1 leaves an eighth', () => {
  const field = noise(128, 128);
  assert.ok(meanSpeed(shrinkFlow(field)) < meanSpeed(field));
  near(meanSpeed(shrinkFlow(field)) / meanSpeed(field), 1 / 8, 0.01);
});

test('a clip of one frame has no motion to score, and a torn field is refused', () => {
  assert.throws(() => motionScore([]), /at least one pair of frames/);
  const torn = { width: 4, height: 4, dx: new Float32Array(16), dy: new Float32Array(15) };
  assert.throws(() => motionScore([torn]), /16 and 15 values; expected 4 × 4 of each/);
});
