import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { colourfulness, rmsContrast, sharpness } from './look-measures.ts';

function frame(width: number, ...colours: number[][]) {
  return { width, height: colours.length / width, data: Uint8Array.from(colours.flat()) };
}

function grey(width: number, values: readonly number[]) {
  return { width, height: values.length / width, values: Float32Array.from(values) };
}

test('greys are not colourful, however they differ', () => {
  assert.equal(colourfulness(frame(3, [0, 0, 0], [128, 128, 128], [255, 255, 255])), 0);
});

test('one flat colour counts by its distance from grey alone', () => {
  // rg = 255 and yb = 127.5 everywhere: 0.3 √(255² + 127.5²).
  const red = colourfulness(frame(1, [255, 0, 0], [255, 0, 0]));
  assert.ok(Math.abs(red - 0.3 * Math.hypot(255, 127.5)) < 1e-9);
});

test('red and green side by side are more colourful than either', () => {
  const both = colourfulness(frame(2, [255, 0, 0], [0, 255, 0]));
  // rg = ±255, mean 0; yb = 127.5.
  assert.ok(Math.abs(both - (255 + 0.3 * 127.5)) < 1e-9);
});

test('the order of places does not matter to colourfulness and contrast', () => {
  const colours = [[200, 10, 30], [0, 90, 255], [12, 240, 7], [90, 90, 90]]; // prettier-ignore
  assert.ok(
    Math.abs(
      colourfulness(frame(2, ...colours)) - colourfulness(frame(2, ...colours.toReversed())),
    ) < 1e-9,
  );
  assert.equal(rmsContrast(grey(2, [1, 50, 200, 9])), rmsContrast(grey(2, [200, 1, 9, 50])));
});

test('half black and half white is the most contrast there is', () => {
  assert.equal(rmsContrast(grey(2, [0, 255, 255, 0])), 0.5);
  assert.equal(rmsContrast(grey(2, [80, 80, 80, 80])), 0);
});

test('a slope has no sharp edge; a step has', () => {
  const slope = grey(
    5,
    Array.from({ length: 25 }, (_, p) => 10 * (p % 5)),
  );
  const step = grey(
    5,
    Array.from({ length: 25 }, (_, p) => (p % 5 < 2 ? 0 : 40)),
  );
  assert.equal(sharpness(slope), 0);
  assert.ok(sharpness(step) > 0);
});

test('a single bright place among dark ones, by hand', () => {
  const values = new Array<number>(25).fill(0);
  values[12] = 10;
  // Of the nine inner places the middle has −40, its four neighbours 10, the corners 0.
  assert.equal(sharpness(grey(5, values)), (1600 + 400) / 9);
});

test('where it fails: noise is sharper than any picture, fog is not sharp at all', () => {
  const random = seededRandom(1);
  const picture = Array.from({ length: 900 }, (_, p) => 128 + 60 * Math.sin((p % 30) / 7));
  const noisy = picture.map((value) => value + 20 * random.normal());
  assert.ok(sharpness(grey(30, noisy)) > 2 * sharpness(grey(30, picture)));
  assert.equal(sharpness(grey(30, new Array<number>(900).fill(200))), 0);
  assert.throws(() => sharpness(grey(2, [1, 2, 3, 4])), /at least 3 × 3/);
});
