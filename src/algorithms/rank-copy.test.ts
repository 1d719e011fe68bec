import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from './random.ts';
import { keptByRank, rankCopy, signedTones } from './rank-copy.ts';
import { smallPicture } from './small-picture.ts';

const { normal } = seededRandom(23);
const noise = { width: 9, height: 6, values: Float64Array.from({ length: 54 }, normal) };

test('a copy of full rank is the picture', () => {
  const { copy, kept, numbers } = rankCopy(noise, 6);
  copy.values.forEach((value, k) => assert.ok(Math.abs(value - noise.values[k]) < 1e-12));
  assert.ok(Math.abs(kept - 1) < 1e-12);
  assert.equal(numbers, 6 * (9 + 6));
});

test('each rank adds the square of one singular value to what is kept', () => {
  const shares = keptByRank(noise);
  assert.equal(shares.length, 6);
  shares.forEach((share, k) => {
    assert.ok(share > (shares[k - 1] ?? 0));
    assert.ok(Math.abs(rankCopy(noise, k + 1).kept - share) < 1e-12);
  });
});

test('the factors are as thin as the rank', () => {
  const { B, A } = rankCopy(noise, 2);
  assert.deepEqual([B.height, B.width, A.height, A.width], [6, 2, 2, 9]);
});

test('two ranks are a whole fence, because each of its rows is a mixture of two', () => {
  const fence = smallPicture('fence', 32);
  assert.ok(rankCopy(fence, 1).kept < 0.6);
  assert.ok(rankCopy(fence, 2).kept > 0.999);
});

test('signed tones keep zero in the middle', () => {
  const tones = signedTones({ width: 3, height: 1, values: Float64Array.of(-4, 0, 2) });
  assert.deepEqual([...tones.values], [0, 0.5, 0.75]);
});
