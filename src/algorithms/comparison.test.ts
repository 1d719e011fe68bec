import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reductionFactor, relativeChange } from './comparison.ts';

const SVD = 242.02; // zero-shot FVD on UCF-101, SVD paper, Table 2

test('242.02 is 31.9 % below the best earlier number, not nearly half of it', () => {
  assert.equal((100 * relativeChange(355.2, SVD)).toFixed(1), '-31.9');
  assert.equal(reductionFactor(355.2, SVD).toFixed(2), '1.47');
});

test('against the other baselines it is 34.1 %, 56.0 % and 65.5 % lower', () => {
  const percent = (baseline: number) => (100 * relativeChange(baseline, SVD)).toFixed(1);
  assert.equal(percent(367.23), '-34.1');
  assert.equal(percent(550.61), '-56.0');
  assert.equal(percent(701.59), '-65.5');
});

test('a change and a factor are two ways to say one thing', () => {
  for (const value of [1, 50, 100, 240]) {
    const change = relativeChange(100, value);
    assert.ok(Math.abs((1 + change) * reductionFactor(100, value) - 1) < 1e-15);
  }
});

test('nothing can be compared with zero', () => {
  assert.throws(() => relativeChange(0, 1), /invalid amount: 0; a ratio needs a positive number/);
  assert.throws(() => relativeChange(1, Infinity), /invalid value: Infinity/);
});
