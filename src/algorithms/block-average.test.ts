import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockAverage } from './block-average.ts';
import { seededRandom } from './random.ts';

function noise(side: number, seed: number) {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: side * side }, () => random.normal());
  return { width: side, height: side, values };
}

test('each cell of the small picture is the mean of its block', () => {
  const picture = { width: 4, height: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
  const small = blockAverage(picture, 2);
  assert.deepEqual([small.width, small.height], [2, 1]);
  assert.deepEqual(Array.from(small.values), [3.5, 5.5]);
});

test('blocks of one cell change nothing', () => {
  const picture = noise(6, 3);
  assert.deepEqual(blockAverage(picture, 1), picture);
});

test('averaging twice by two is averaging once by four', () => {
  const picture = noise(16, 4);
  const twice = blockAverage(blockAverage(picture, 2), 2).values;
  blockAverage(picture, 4).values.forEach((value, k) => {
    assert.ok(Math.abs(value - twice[k]) < 1e-12);
  });
});

test('averaging b × b cells of noise leaves a b-th of its standard deviation', () => {
  for (const block of [2, 4, 8]) {
    const { values } = blockAverage(noise(256, block), block);
    const variance = Array.from(values).reduce((sum, v) => sum + v ** 2, 0) / values.length;
    const expected = 1 / block ** 2;
    // The estimate of a variance from N normal draws scatters by √(2/N) of itself.
    assert.ok(Math.abs(variance / expected - 1) < 4 * Math.sqrt(2 / values.length));
  }
});

test('a block that does not divide the picture is refused', () => {
  assert.throws(() => blockAverage(noise(6, 1), 4), /invalid block: 4; it must divide 6 and 6/);
});
