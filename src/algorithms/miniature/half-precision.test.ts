import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { fromHalf, toHalf } from './half-precision.ts';

test('every half-precision number goes through a float and back unchanged', () => {
  for (let half = 0; half < 0x10000; half++) {
    // All ones in the exponent stand for infinities and no numbers, which weights never are.
    if ((half & 0x7c00) === 0x7c00) continue;
    const back = toHalf(fromHalf(half));
    // −0 and 0 are the same number.
    assert.equal(back & 0x7fff ? back : 0, half & 0x7fff ? half : 0);
  }
});

test('the numbers of IEEE 754 are where the standard has them', () => {
  const known: [half: number, value: number][] = [
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0400, 2 ** -14],
    [0x03ff, 1023 * 2 ** -24],
    [0x0001, 2 ** -24],
  ];
  for (const [half, value] of known) {
    assert.equal(fromHalf(half), value);
    assert.equal(toHalf(value), half);
  }
});

test('a number is rounded to its nearest neighbour: half a step is the most that is lost', () => {
  const random = seededRandom(3);
  for (let k = 0; k < 5000; k++) {
    const value = random.normal() * 10 ** (8 * random.uniform() - 6);
    const exponent = Math.max(-14, Math.floor(Math.log2(Math.abs(value))));
    // Half of a unit in the last of eleven places.
    const most = 2 ** (exponent - 11);
    assert.ok(Math.abs(fromHalf(toHalf(value)) - value) <= most * (1 + 1e-6), `${value}`);
  }
});

test('numbers too large become the largest there is', () => {
  for (const value of [65505, 70000, 1e30, Infinity]) {
    assert.equal(fromHalf(toHalf(value)), 65504);
    assert.equal(fromHalf(toHalf(-value)), -65504);
  }
});
