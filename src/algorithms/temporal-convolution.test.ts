import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alphaBlend } from './alpha-blend.ts';
import { seededRandom } from './random.ts';
import { meanJump, temporalConvolution } from './temporal-convolution.ts';

const third = [1 / 3, 1 / 3, 1 / 3];
const random = seededRandom(23);
const flickering = Float64Array.from({ length: 200 }, () => random.normal());

test('a kernel of one weight in the middle changes nothing', () => {
  assert.deepEqual([...temporalConvolution([4, 1, 3], [0, 1, 0])], [4, 1, 3]);
});

test('a lone flash is spread over its neighbours, and the ends see zeros', () => {
  assert.deepEqual([...temporalConvolution([0, 6, 0, 0], [1, 2, 3])], [18, 12, 6, 0]);
});

test('averaging three frames cuts independent flicker to a third', () => {
  // y(t+1) − y(t) = (x(t+2) − x(t−1))/3: the same two draws, a third as large.
  const gain = meanJump(flickering) / meanJump(temporalConvolution(flickering, third));
  assert.ok(Math.abs(gain - 3) < 0.5, `${gain}`);
});

test('a blend never jumps more than its branches, weighted the same way', () => {
  const calm = temporalConvolution(flickering, third);
  for (const alpha of [0, 0.3, 0.622, 1]) {
    const bound = alpha * meanJump(flickering) + (1 - alpha) * meanJump(calm);
    assert.ok(meanJump(alphaBlend(flickering, calm, alpha)) <= bound + 1e-12);
  }
});

test('kernels without a middle and films without a second frame are refused', () => {
  assert.throws(() => temporalConvolution([1, 2], [1, 1]), /invalid kernel: 2/);
  assert.throws(() => meanJump([1]), /invalid film: 1/);
});
