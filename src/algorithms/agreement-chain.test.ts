import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementAfter, detailFlicker, neighboursFor } from './agreement-chain.ts';
import { seededRandom } from './random.ts';

test('a chain forgets at the rate q to the power of the steps, as a simulated one does', () => {
  const places = 40_000;
  const random = seededRandom(5);
  const q = 0.8;
  const renew = Math.sqrt(1 - q ** 2);
  const first = Float64Array.from({ length: places }, () => random.normal());
  let frame = first;
  let before = first;
  for (let step = 0; step < 4; step++) {
    before = frame;
    frame = before.map((value) => q * value + renew * random.normal());
  }
  const product = first.reduce((sum, value, k) => sum + value * frame[k], 0) / places;
  const change = frame.reduce((sum, value, k) => sum + Math.abs(value - before[k]), 0) / places;
  // Five standard errors of a mean over that many places; a product has deviation below √2.
  const chance = (5 * Math.SQRT2) / Math.sqrt(places);
  assert.ok(Math.abs(product - agreementAfter(q, 4)) < chance);
  assert.ok(Math.abs(change - detailFlicker({ deviation: 1, neighbours: q })) < chance);
});

test('a frame agrees with itself, and a chain of two links is the product of both', () => {
  assert.equal(agreementAfter(0.3, 0), 1);
  assert.equal(agreementAfter(0.5, 3), agreementAfter(0.5, 1) * agreementAfter(0.5, 2));
});

test('asking for the ends and asking for the neighbours are inverse questions', () => {
  for (const steps of [1, 13, 24]) {
    assert.ok(Math.abs(agreementAfter(neighboursFor(0.9, steps), steps) - 0.9) < 1e-12);
  }
});

test('details that are kept do not flicker, and fresh ones flicker by 2s/√π', () => {
  assert.equal(detailFlicker({ deviation: 3, neighbours: 1 }), 0);
  assert.equal(detailFlicker({ deviation: 1, neighbours: 0 }), 2 / Math.sqrt(Math.PI));
});

test('an agreement beyond 1 and half a step are refused', () => {
  assert.throws(
    () => agreementAfter(1.1, 1),
    /invalid agreement: 1.1; expected a number from 0 to 1/,
  );
  assert.throws(() => agreementAfter(0.9, 0.5), /invalid steps: 0.5/);
  assert.throws(() => neighboursFor(0.9, 0), /invalid steps: 0; expected a whole number of 1/);
  assert.throws(() => detailFlicker({ deviation: -1, neighbours: 0 }), /invalid deviation: -1/);
});
