import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmMeter, peaksOf } from './film-curves.ts';

const size = { width: 4, height: 2 };

function flat(value: number) {
  return { ...size, data: new Uint8Array(4 * 2 * 3).fill(value) };
}

/** The curves of a film whose frame at each of these times is a flat grey. */
function curvesOf(frames: readonly [seconds: number, value: number][], rates: number[]) {
  const meter = filmMeter(size, rates);
  for (const [seconds, value] of frames) meter.push(flat(value), seconds);
  return meter.curves;
}

test('every frame has its light, every pair of neighbours its change', () => {
  const { light, passes } = curvesOf([[0, 10], [0.04, 10], [0.08, 100]], [Infinity]); // prettier-ignore
  assert.deepEqual(
    light.map(({ brightness }) => brightness),
    [10, 10, 100],
  );
  assert.deepEqual(passes, [
    [
      { since: 0, timestamp: 0.04, change: 0, palette: 0 },
      { since: 0.04, timestamp: 0.08, change: 30, palette: 1 },
    ],
  ]);
});

test('a slow pass takes the first frame at or after each tick of its clock', () => {
  const frames = Array.from({ length: 25 }, (_, i): [number, number] => [3 + i / 24, 0]);
  const [slow] = curvesOf(frames, [6]).passes;
  assert.deepEqual(
    slow.map(({ timestamp }) => Math.round(24 * (timestamp - 3))),
    [4, 8, 12, 16, 20, 24],
  );
});

test('frames at uneven times: a gap is bridged once, not made up for', () => {
  const frames = [0, 0.1, 0.2, 1.7, 1.75, 2.1].map((time): [number, number] => [time, 0]);
  const [slow] = curvesOf(frames, [2]).passes;
  assert.deepEqual(
    slow.map(({ since, timestamp }) => [since, timestamp]),
    [
      [0, 1.7],
      [1.7, 2.1],
    ],
  );
});

test('a change too slow to show from frame to frame adds up from look to look', () => {
  const frames = Array.from({ length: 49 }, (_, i): [number, number] => [i / 24, 2 * i]);
  const [native, slow] = curvesOf(frames, [Infinity, 2]).passes;
  assert.ok(native.every(({ change }) => Math.abs(change - 2 / 3) < 1e-9));
  assert.ok(slow.every(({ change }) => Math.abs(change - 24 / 3) < 1e-9));
});

test('one frame has light and no change; no frame has neither', () => {
  assert.equal(curvesOf([[0, 9]], [Infinity, 2]).passes.flat().length, 0);
  assert.deepEqual(curvesOf([], [2]), { light: [], passes: [[]] });
});

test('frames that change size or go back in time are refused', () => {
  const { push } = filmMeter(size, [Infinity]);
  push(flat(0), 1);
  assert.throws(() => push(flat(0), 1), /invalid timestamp: 1; expected later than 1/);
  assert.throws(() => push({ width: 2, height: 2, data: new Uint8Array(12) }, 2), /throughout/);
  assert.throws(() => filmMeter(size, [0]), /invalid rate/);
});

test('a thinned curve keeps its peaks', () => {
  const curve = Array.from({ length: 1000 }, (_, k) => ({
    ...{ since: k, timestamp: k + 1, palette: 0 },
    change: k === 617 ? 40 : k % 3,
  }));
  const thin = peaksOf(curve, 100);
  assert.equal(thin.length, 100);
  assert.deepEqual(
    thin.filter(({ change }) => change > 2),
    [curve[617]],
  );
  assert.deepEqual(peaksOf(curve, 2000), curve, 'a short one stays as it is');
});
