import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameraFlow } from './camera-flow.ts';
import type { FlowField } from './motion-score.ts';

const STILL = { panX: 0, panY: 0, zoom: 0, turn: 0 };
const SIZE = { width: 9, height: 7 };
const CENTRE = 3 * 9 + 4;

function pairs({ dx, dy }: FlowField): [number, number][] {
  return Array.from(dx, (value, k) => [value, dy[k]]);
}

test('a still camera moves nothing', () => {
  assert.ok(pairs(cameraFlow(SIZE, STILL)).every(([dx, dy]) => dx === 0 && dy === 0));
});

test('a pan moves every place alike', () => {
  const field = cameraFlow(SIZE, { ...STILL, panX: 2, panY: -1 });
  assert.ok(pairs(field).every(([dx, dy]) => dx === 2 && dy === -1));
});

test('zoom and turn leave the centre where it is', () => {
  const field = cameraFlow(SIZE, { ...STILL, zoom: 0.5, turn: 0.25 });
  assert.equal(Math.hypot(field.dx[CENTRE], field.dy[CENTRE]), 0);
});

test('a zoom points away from the centre, a turn at a right angle to it', () => {
  const zoom = pairs(cameraFlow(SIZE, { ...STILL, zoom: 0.5 }));
  const turn = pairs(cameraFlow(SIZE, { ...STILL, turn: 0.5 }));
  zoom.forEach(([outX, outY], k) => {
    assert.deepEqual([outX, outY], [0.5 * ((k % 9) - 4), 0.5 * (Math.floor(k / 9) - 3)]);
    assert.ok(outX * turn[k][0] + outY * turn[k][1] === 0);
  });
});

test('moves add up', () => {
  const whole = cameraFlow(SIZE, { panX: 1, panY: 2, zoom: 0.5, turn: 0.25 });
  const parts = [{ panX: 1 }, { panY: 2 }, { zoom: 0.5 }, { turn: 0.25 }];
  const fields = parts.map((part) => cameraFlow(SIZE, { ...STILL, ...part }));
  whole.dx.forEach((value, k) => {
    assert.equal(
      value,
      fields.reduce((sum, field) => sum + field.dx[k], 0),
    );
  });
});

test('a frame without an area has no flow', () => {
  assert.throws(() => cameraFlow({ width: 0, height: 4 }, STILL), /invalid width: 0/);
});
