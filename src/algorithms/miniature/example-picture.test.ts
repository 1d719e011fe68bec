import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplePicture, examplePictures } from './example-picture.ts';

test('every example is one frame of the same scene, and no two are alike', () => {
  const films = examplePictures.map(examplePicture);
  for (const { frames, size, pixels } of films) {
    assert.deepEqual([frames, size, pixels.length], [1, 32, 3072]);
    assert.ok(pixels.every((value) => value >= -1 && value <= 1));
  }
  const [plain, ...others] = films;
  for (const { pixels } of others) {
    const same = pixels.filter((value, k) => value === plain.pixels[k]).length;
    assert.ok(same < 3072);
  }
});

test('a text bar changes the rows it stands on and nothing else', () => {
  const [plain, barred] = [examplePicture('plain shape'), examplePicture('text bar')];
  const changed = new Set<number>();
  barred.pixels.forEach((value, k) => {
    if (value !== plain.pixels[k]) changed.add(Math.floor(k / 96));
  });
  assert.ok(changed.size >= 7 && changed.size <= 9);
});
