import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pixelRuns, runsPath } from './pixel-runs.ts';
import { seededRandom } from './random.ts';

test('neighbours of one tone are one run, and a run ends with its row', () => {
  const picture = { width: 3, height: 2, values: Float64Array.from([0, 0, 1, 1, 1, 0]) };
  assert.deepEqual(pixelRuns(picture, 2), [
    [
      { x: 0, y: 0, length: 2 },
      { x: 2, y: 1, length: 1 },
    ],
    [
      { x: 2, y: 0, length: 1 },
      { x: 0, y: 1, length: 2 },
    ],
  ]);
});

test('every pixel is drawn once, whatever the picture', () => {
  const { normal } = seededRandom(2);
  const [width, height] = [9, 7];
  const values = Float64Array.from({ length: width * height }, normal);
  const covered = pixelRuns({ width, height, values }, 5)
    .flat()
    .flatMap(({ x, y, length }) => Array.from({ length }, (_, k) => y * width + x + k));
  assert.deepEqual(
    covered.toSorted((a, b) => a - b),
    Array.from({ length: width * height }, (_, k) => k),
  );
});

test('values beyond paper and ink get the outermost tones', () => {
  const picture = { width: 3, height: 1, values: Float64Array.from([-4, 0.5, 4]) };
  assert.deepEqual(
    pixelRuns(picture, 3).map((runs) => runs.length),
    [1, 1, 1],
  );
  assert.throws(() => pixelRuns(picture, 1), /invalid tones: 1/);
});

test('a path begins each run where the one before it ended', () => {
  const runs = [
    { x: 2, y: 1, length: 3 },
    { x: 6, y: 1, length: 1 },
    { x: 0, y: 4, length: 2 },
  ];
  assert.equal(runsPath(runs), 'm2 1h3m1 0h1m-7 3h2');
  assert.equal(runsPath([]), '');
});
