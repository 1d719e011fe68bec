import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom, shuffle } from './random.ts';

function draw(count: number, next: () => number): number[] {
  return Array.from({ length: count }, () => next());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('the same seed tells the same story, another seed another', () => {
  const story = (seed: number) => {
    const random = seededRandom(seed);
    return [...draw(8, random.uniform), ...draw(8, random.normal)];
  };
  assert.deepEqual(story(23), story(23));
  for (const other of [24, -23, 23 + 2 ** 32]) assert.notDeepEqual(story(23), story(other));
});

test('uniform numbers stay in [0, 1) and fill it evenly', () => {
  const { uniform } = seededRandom(1);
  const count = 100_000;
  const bins = new Array<number>(20).fill(0);
  for (const value of draw(count, uniform)) {
    assert.ok(value >= 0 && value < 1);
    bins[Math.floor(value * bins.length)] += 1;
  }
  const expected = count / bins.length;
  const chiSquare = bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  // With 19 degrees of freedom, chance alone exceeds 43.8 once in a thousand runs.
  assert.ok(chiSquare < 43.8, `chi-square ${chiSquare}`);
});

test('normal numbers have the first four moments of N(0, 1)', () => {
  const count = 100_000;
  const values = draw(count, seededRandom(2).normal);
  // Variances of zᵏ for k = 1…4 are 1, 2, 15 and 96: four standard errors of the mean each.
  const moments = [
    { power: 1, exact: 0, variance: 1 },
    { power: 2, exact: 1, variance: 2 },
    { power: 3, exact: 0, variance: 15 },
    { power: 4, exact: 3, variance: 96 },
  ];
  for (const { power, exact, variance } of moments) {
    const seen = mean(values.map((value) => value ** power));
    assert.ok(Math.abs(seen - exact) < 4 * Math.sqrt(variance / count), `moment ${power}: ${seen}`);
  }
});

test('streams of neighbouring seeds do not resemble each other', () => {
  const count = 20_000;
  const left = draw(count, seededRandom(100).normal);
  const right = draw(count, seededRandom(101).normal);
  const correlation = mean(left.map((value, i) => value * right[i]));
  assert.ok(Math.abs(correlation) < 4 / Math.sqrt(count));
});

test('the two halves of a normal pair are independent', () => {
  const count = 20_000;
  const { normal } = seededRandom(7);
  const products = Array.from({ length: count }, () => normal() * normal());
  assert.ok(Math.abs(mean(products)) < 4 / Math.sqrt(count));
});

test('a shuffle keeps every item and leaves the original alone', () => {
  const items = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8]);
  const shuffled = shuffle(items, seededRandom(3));
  assert.deepEqual(
    [...shuffled].sort((a, b) => a - b),
    [...items],
  );
  assert.notDeepEqual(shuffled, [...items]);
  assert.deepEqual(shuffle([], seededRandom(3)), []);
});

test('all six orders of three items are equally likely', () => {
  const random = seededRandom(4);
  const counts = new Map<string, number>();
  const rounds = 12_000;
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffle(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 6);
  const spread = Math.sqrt(rounds * (1 / 6) * (5 / 6));
  for (const n of counts.values()) assert.ok(Math.abs(n - rounds / 6) < 4 * spread);
});

test('a seed that is not a whole number is refused', () => {
  for (const seed of [0.5, Number.NaN, Infinity, 2 ** 53]) {
    assert.throws(() => seededRandom(seed), RangeError);
  }
});
