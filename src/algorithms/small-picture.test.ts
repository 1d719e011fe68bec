import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asTones, scenes, smallPicture } from './small-picture.ts';

test('every scene at every size has mean 0 and variance 1', () => {
  for (const scene of scenes) {
    for (const side of [12, 24, 48]) {
      const { values } = smallPicture(scene, side);
      const list = Array.from(values);
      const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
      const square = list.reduce((sum, value) => sum + value ** 2, 0) / list.length;
      assert.equal(list.length, side * side);
      assert.ok(Math.abs(mean) < 1e-12, `${scene} ${side}`);
      assert.ok(Math.abs(square - 1) < 1e-12, `${scene} ${side}`);
    }
  }
});

test('the middle value is half ink, and two spreads up is full ink', () => {
  const picture = { width: 3, height: 1, values: Float64Array.of(-6, 0, 6) };
  assert.deepEqual(Array.from(asTones(picture, 3).values), [0, 0.5, 1]);
});

test('a picture of one cell and a spread of zero are refused', () => {
  assert.throws(() => smallPicture('ball', 1), /invalid side: 1/);
  assert.throws(() => asTones(smallPicture('ball', 2), 0), /invalid spread: 0/);
});
