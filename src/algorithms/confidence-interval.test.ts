import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  halfWidth,
  normalQuantile,
  votesToSeparate,
  wilsonInterval,
} from './confidence-interval.ts';

test('64 prompts with 3 votes each leave seven percentage points of doubt on either side', () => {
  assert.equal(Math.round(100 * halfWidth(0.5, 64 * 3, 0.95)), 7);
});

test('the quantiles are those of the printed tables', () => {
  for (const [probability, quantile] of [
    [0.5, 0],
    [0.841344746068543, 1],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999999, 4.753424308822899],
  ] as const) {
    assert.ok(Math.abs(normalQuantile(probability) - quantile) < 1e-9);
    assert.ok(Math.abs(normalQuantile(1 - probability) + quantile) < 1e-9);
  }
});

test('an interval is half as wide after four times the votes', () => {
  assert.ok(Math.abs(halfWidth(0.6, 100, 0.95) / halfWidth(0.6, 400, 0.95) - 2) < 1e-12);
});

test('at both ends of a Wilson interval the observed share lies exactly z deviations away', () => {
  const z = normalQuantile(0.975);
  for (const share of [0.1, 0.5, 0.62, 0.97]) {
    const { low, high } = wilsonInterval(share, 192, 0.95);
    for (const end of [low, high]) {
      const deviations = Math.abs(share - end) / Math.sqrt((end * (1 - end)) / 192);
      assert.ok(Math.abs(deviations - z) < 1e-9);
    }
  }
});

test('ten wins of ten do not prove certainty', () => {
  const { low, high } = wilsonInterval(1, 10, 0.95);
  assert.equal(high, 1);
  assert.ok(low > 0.7 && low < 0.75); // n/(n + z²) in closed form
  assert.ok(Math.abs(low - 10 / (10 + normalQuantile(0.975) ** 2)) < 1e-12);
});

test('one vote fewer than needed, and a coin is still possible', () => {
  for (const share of [0.547, 0.555, 0.6, 0.3]) {
    const votes = votesToSeparate(share, 0.95);
    const contains = (n: number) => {
      const { low, high } = wilsonInterval(share, n, 0.95);
      return low <= 0.5 && high >= 0.5;
    };
    assert.ok(!contains(votes) && contains(votes - 1));
  }
  assert.equal(votesToSeparate(0.5, 0.95), Infinity);
});

test('impossible shares, votes and levels are refused', () => {
  assert.throws(() => halfWidth(1.2, 10, 0.95), /invalid share: 1.2/);
  assert.throws(() => wilsonInterval(0.5, 0, 0.95), /invalid votes: 0/);
  assert.throws(() => votesToSeparate(0.6, 95), /invalid level: 95/);
});
