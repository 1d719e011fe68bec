import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionersMet } from './caption-coverage.ts';
import { captionMix, drawCaptioner } from './caption-mix.ts';
import { seededRandom } from '../random.ts';

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not near ${expected}`);
}

test('shown once, a clip meets one captioner; shown twice, never three', () => {
  assert.deepEqual(captionersMet(captionMix, 1), { one: 1, two: 0, three: 0 });
  const twice = captionersMet(captionMix, 2);
  near(twice.one, 0.375, 1e-12); // ¼ + 1/16 + 1/16
  near(twice.three, 0, 1e-12);
});

test('shown three times, it meets all three in 3! · ½ · ¼ · ¼ of the cases', () => {
  near(captionersMet(captionMix, 3).three, 6 / 32, 1e-12);
});

test('it is more likely than not from the fifth time on', () => {
  assert.ok(captionersMet(captionMix, 4).three < 0.5);
  assert.ok(captionersMet(captionMix, 5).three > 0.5);
});

test('drawing captioners agrees with the formula', () => {
  const random = seededRandom(8);
  const clips = 20_000;
  const met = Array.from(
    { length: clips },
    () => new Set(Array.from({ length: 4 }, () => drawCaptioner(random))).size,
  );
  const { one, two, three } = captionersMet(captionMix, 4);
  [one, two, three].forEach((chance, k) => {
    const share = met.filter((count) => count === k + 1).length / clips;
    near(share, chance, 4 * Math.sqrt(0.25 / clips));
  });
});

test('with one captioner alone no clip meets another', () => {
  const alone = captionersMet({ coca: 1, videoblip: 0, merged: 0 }, 7);
  assert.deepEqual(alone, { one: 1, two: 0, three: 0 });
});

test('a clip is shown a whole number of times', () => {
  assert.throws(() => captionersMet(captionMix, 0), /invalid times: 0/);
});
