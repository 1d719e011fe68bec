import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourBoxes, countColours, hellingerDistance } from './colour-histogram.ts';

function count(...colours: number[][]): Uint32Array {
  const counts = new Uint32Array(colourBoxes);
  countColours({ width: colours.length, height: 1, data: Uint8Array.from(colours.flat()) }, counts);
  return counts;
}

const [red, blue, grey] = [
  [250, 0, 0],
  [0, 0, 250],
  [120, 120, 120],
];

test('every place is counted once, in the box of its colour', () => {
  const counts = count(red, red, blue);
  assert.equal(counts[7 * 64], 2);
  assert.equal(counts[7], 1);
  assert.equal(
    counts.reduce((a, b) => a + b),
    3,
  );
});

test('the same colours in other places are no distance', () => {
  assert.equal(hellingerDistance(count(red, blue, grey), count(grey, red, blue)), 0);
});

test('a frame of another size with the same shares is no distance', () => {
  assert.ok(hellingerDistance(count(red, blue), count(red, red, blue, blue)) < 1e-7);
});

test('no colour in common is a distance of 1, half of them √(1 − ½)', () => {
  assert.equal(hellingerDistance(count(red), count(blue)), 1);
  const half = hellingerDistance(count(red, blue), count(red, grey));
  assert.ok(Math.abs(half - Math.sqrt(1 / 2)) < 1e-12);
});

test('the distance is the same both ways', () => {
  const [a, b] = [count(red, red, blue), count(red, grey, grey)];
  assert.equal(hellingerDistance(a, b), hellingerDistance(b, a));
});

test('counting anew forgets what was counted before; nothing counted is refused', () => {
  const counts = count(red, red);
  countColours({ width: 1, height: 1, data: Uint8Array.from(blue) }, counts);
  assert.deepEqual(counts, count(blue));
  assert.throws(() => hellingerDistance(counts, new Uint32Array(colourBoxes)), /0 places/);
});
