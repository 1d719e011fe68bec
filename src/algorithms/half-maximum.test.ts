import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfMaximum } from './half-maximum.ts';

test('a triangle is half as wide at half its height', () => {
  const triangle = [
    { x: 0, y: 0 },
    { x: 3, y: 6 },
    { x: 5, y: 0 },
  ];
  assert.deepEqual(halfMaximum(triangle), { peak: { x: 3, y: 6 }, from: 1.5, to: 4 });
});

test('a bell of deviation 1 is 2.355 wide at half its height', () => {
  const bell = Array.from({ length: 801 }, (_, k) => {
    const x = (k - 400) / 100;
    return { x, y: Math.exp(-(x ** 2) / 2) };
  });
  const { peak, from, to } = halfMaximum(bell);
  assert.equal(peak.x, 0);
  assert.ok(Math.abs(to - from - 2 * Math.sqrt(2 * Math.log(2))) < 1e-4, `${to - from}`);
});

test('a curve that does not fall to half ends where its points end', () => {
  const rising = [1, 2, 3, 4].map((x) => ({ x, y: x }));
  const { from, to } = halfMaximum(rising);
  assert.equal(from, 2);
  assert.equal(to, 4);
});

test('a curve that is nowhere above 0 has no such width', () => {
  assert.throws(() => halfMaximum([]), /invalid curve: 0 points/);
  assert.throws(() => halfMaximum([{ x: 1, y: 0 }]), /one must be > 0/);
});
