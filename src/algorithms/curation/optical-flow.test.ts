import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { reliablePlaces } from './flow-reliability.ts';
import type { LumaFrame } from './luma.ts';
import { meanSpeed, type FlowField } from './motion-score.ts';
import { flowBetween, flowPyramid, flowSettings } from './optical-flow.ts';

const [width, height] = [160, 90];

/** A smooth random landscape without edges, which can be looked at from anywhere. */
function landscape(seed: number): (x: number, y: number) => number {
  const random = seededRandom(seed);
  const waves = Array.from({ length: 40 }, (_, i) => ({
    x: ((i + 1) / 80) * random.normal(), // from long waves to short, as in a photograph
    y: ((i + 1) / 80) * random.normal(),
    phase: 2 * Math.PI * random.uniform(),
  }));
  return (x, y) =>
    128 + waves.reduce((sum, wave) => sum + 12 * Math.cos(wave.x * x + wave.y * y + wave.phase), 0);
}

function frame(f: (x: number, y: number) => number): LumaFrame {
  const values = Float32Array.from({ length: width * height }, (_, p) =>
    f(p % width, Math.floor(p / width)),
  );
  return { width, height, values };
}

function flowOf(before: LumaFrame, after: LumaFrame): FlowField {
  return flowBetween(flowPyramid(before), flowPyramid(after));
}

/** Mean distance between the ends of the arrows found and those that are true. */
function endPointError({ dx, dy }: FlowField, u: number, v: number): number {
  return dx.reduce((sum, x, p) => sum + Math.hypot(x - u, dy[p] - v), 0) / dx.length;
}

const land = landscape(1);
const still = frame(land);

test('a frame and itself: nothing moves', () => {
  assert.ok(meanSpeed(flowOf(still, still)) < 1e-4);
});

test('a picture that moves as a whole is followed, below a pixel and far', () => {
  for (const [u, v, most] of [
    [0.3, -0.2, 0.05],
    [1.3, 0.5, 0.05],
    [4, 1.3, 0.1],
    [-7, 3, 0.3],
  ]) {
    const error = endPointError(
      flowOf(
        still,
        frame((x, y) => land(x - u, y - v)),
      ),
      u,
      v,
    );
    assert.ok(error < most, `${u}, ${v}: off by ${error}`);
  }
});

test('something that moves is told from what stands still behind it', () => {
  const other = landscape(2);
  const inside = (x: number, y: number) => Math.hypot(x - 80, y - 45) < 28;
  const at = (u: number) => frame((x, y) => (inside(x - u, y) ? other(x - u, y) : land(x, y)));
  const { dx } = flowOf(at(0), at(5));
  assert.ok(Math.abs(dx[45 * width + 80] - 5) < 0.2);
  assert.ok(Math.abs(dx[45 * width + 10]) < 0.1);
});

test('where there is nothing to see, nothing is taken to move, whatever the noise', () => {
  const random = seededRandom(4);
  const fog = () => frame(() => 128 + random.normal());
  assert.ok(meanSpeed(flowOf(fog(), fog())) < 1);
});

test('the window’s sums, carried along, are the sums over each window', () => {
  // A window wider than the picture gives every place the same answer.
  const wide = { ...flowSettings, window: 401, smallest: 90 };
  const moved = frame((x, y) => land(x - 0.5, y));
  const { dx } = flowBetween(flowPyramid(still, wide), flowPyramid(moved, wide), wide);
  assert.ok(dx.every((x) => Math.abs(x - dx[0]) < 1e-3));
});

test('frames of two sizes, frames too small and even windows are refused', () => {
  const pyramid = flowPyramid(still);
  const small = flowPyramid({ width: 2, height: 3, values: new Float32Array(6) });
  assert.throws(() => flowBetween(pyramid, small), /expected one size of at least 2 × 2/);
  assert.equal(flowBetween(small, small).dx.length, 6);
  const even = { ...flowSettings, window: 14 };
  assert.throws(() => flowBetween(pyramid, pyramid, even), /invalid window: 14/);
});

test('the flow there and the flow back agree where both can see', () => {
  const moved = frame((x, y) => land(x - 4, y));
  const reliable = reliablePlaces(flowOf(still, moved), flowOf(moved, still));
  const share = reliable.reduce((a, b) => a + b, 0) / reliable.length;
  assert.ok(share > 0.9);
  // What leaves the picture cannot be checked.
  assert.ok(reliable.every((one, p) => p % width < width - 3 || one === 0));
});

test('at the edges of what moves, where places are hidden, there is no way back', () => {
  const other = landscape(2);
  const inside = (x: number, y: number) => Math.abs(x - 80) < 30 && Math.abs(y - 45) < 30;
  const at = (u: number) => frame((x, y) => (inside(x - u, y) ? other(x - u, y) : land(x, y)));
  const [before, after] = [at(0), at(10)];
  const reliable = reliablePlaces(flowOf(before, after), flowOf(after, before));
  const share = (left: number, right: number) => {
    const places = reliable.filter((_, p) => {
      const [x, y] = [p % width, Math.floor(p / width)];
      return x >= left && x < right && Math.abs(y - 45) < 20;
    });
    return places.reduce((a, b) => a + b, 0) / places.length;
  };
  assert.ok(share(96, 120) < 0.5); // around the edge that goes ahead
  assert.ok(share(5, 35) > 0.95); // far behind it
  assert.ok(share(132, 155) > 0.95); // and far in front
});

test('a flow that stands still is led back by one that does, right or wrong', () => {
  const nothing = { width, height, dx: new Float32Array(14400), dy: new Float32Array(14400) };
  assert.ok(reliablePlaces(nothing, nothing).every((one) => one === 1));
});
