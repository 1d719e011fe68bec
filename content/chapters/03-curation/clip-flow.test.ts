import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowOf } from './clip-flow.ts';

const [width, height] = [160, 90];

/** A grey landscape of waves, seen from `shift` pixels further right. */
function look(shift: number) {
  const data = Uint8Array.from({ length: 3 * width * height }, (_, k) => {
    const [x, y] = [(Math.floor(k / 3) % width) + shift, Math.floor(k / 3 / width)];
    return 128 + 40 * Math.sin(x / 5 + y / 9) + 40 * Math.cos(x / 11 - y / 4);
  });
  return { width, height, data };
}

test('a look and itself: the flow back leads everywhere to where an arrow began', () => {
  const { speed, unreliable, doubted } = flowOf(look(0), look(0));
  assert.ok(speed < 0.01);
  assert.equal(unreliable, 0);
  assert.ok(!doubted.includes(true));
});

test('of a pan the arrows at the edge that is left are doubted, and count all the same', () => {
  const { shrunk, speed, unreliable, doubted } = flowOf(look(0), look(5));
  assert.ok(Math.abs(speed - 5) < 0.5);
  assert.ok(unreliable > 0 && unreliable < 0.2);
  const middle = Math.floor(shrunk.height / 2) * shrunk.width;
  assert.deepEqual([doubted[middle], doubted[middle + shrunk.width / 2]], [true, false]);
});
