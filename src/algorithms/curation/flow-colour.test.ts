import assert from 'node:assert/strict';
import test from 'node:test';
import { directionColour, tintByFlow, wheelFlow } from './flow-colour.ts';
import { luma } from './luma.ts';

const grey = { width: 4, height: 2, data: new Uint8Array(24).fill(100) };

test('what stands still keeps its colour, and what moves fastest is tinted most', () => {
  const flow = { width: 2, height: 1, dx: new Float32Array([0, 9]), dy: new Float32Array(2) };
  const { data } = tintByFlow(grey, flow, 8);
  assert.deepEqual([...data.subarray(0, 6)], [100, 100, 100, 100, 100, 100]);
  const expected = directionColour(1, 0).map((value) => Math.round(0.15 * 100 + 0.85 * value));
  assert.deepEqual([...data.subarray(6, 9)], expected);
});

test('directions are equally light to the eye, and opposite ones far apart', () => {
  const around = Array.from({ length: 12 }, (_, k) => {
    const angle = (2 * Math.PI * k) / 12;
    return directionColour(Math.cos(angle), Math.sin(angle));
  });
  const data = Uint8Array.from(around.flat());
  const { values } = luma({ width: around.length, height: 1, data });
  const [least, most] = [Math.min(...values), Math.max(...values)];
  assert.ok(most - least < 0.2 * 255, `brightness from ${least} to ${most}`);
  for (let k = 0; k < 6; k++) {
    const apart = Math.hypot(...around[k].map((value, c) => value - around[k + 6][c]));
    assert.ok(apart > 80, `opposite hues are ${apart} apart`);
  }
});

test('the key moves outwards from its middle and stands still beyond its rim', () => {
  const { width, dx, dy } = wheelFlow(21, 8);
  assert.equal(dx[10 * width + 10], 0);
  assert.equal(dx[10 * width + 20], 8);
  assert.equal(dy[0 * width + 10], -8);
  assert.equal(dx[0], 0);
});
