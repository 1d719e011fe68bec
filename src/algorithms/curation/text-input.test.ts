import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textInput } from './text-input.ts';

/** What the network takes for a brightness of 0 or 1, in the order blue, green, red. */
const black = [-0.485 / 0.229, -0.456 / 0.224, -0.406 / 0.225];
const white = [0.515 / 0.229, 0.544 / 0.224, 0.594 / 0.225];

test('sides grow to multiples of 32, and what is added is black', () => {
  const { width, height, data } = textInput({
    ...{ width: 33, height: 32 },
    data: new Uint8Array(3 * 33 * 32).fill(255),
  });
  assert.deepEqual([width, height, data.length], [64, 32, 3 * 64 * 32]);
  for (let c = 0; c < 3; c++) {
    const plane = data.subarray(c * 64 * 32, (c + 1) * 64 * 32);
    const sums = plane.reduce((sum, value) => sum + value, 0);
    const expected = 32 * (33 * white[c] + 31 * black[c]);
    assert.ok(Math.abs(sums / expected - 1) < 1e-4);
    assert.equal(plane[32], Math.fround(white[c]));
    assert.equal(plane[33], Math.fround(black[c]));
  }
});

test('blue comes first, red last, and a fourth byte is left out', () => {
  const red = new Uint8Array(4 * 32 * 32);
  for (let p = 0; p < 32 * 32; p++) red.set([255, 0, 0, 77], 4 * p);
  const { data } = textInput({ width: 32, height: 32, data: red });
  const firsts = [0, 1, 2].map((c) => data[c * 32 * 32]);
  assert.deepEqual(firsts, [black[0], black[1], white[2]].map(Math.fround));
});

test('a frame whose bytes do not fill it is refused', () => {
  assert.throws(
    () => textInput({ width: 4, height: 4, data: new Uint8Array(16) }),
    /three or four/,
  );
  assert.throws(() => textInput({ width: 0, height: 4, data: new Uint8Array(0) }), RangeError);
});
