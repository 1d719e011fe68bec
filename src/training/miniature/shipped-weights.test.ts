import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { measureFilms } from './measure-films.ts';

const root = join(import.meta.dirname, '../../..');
const FILMS = 5;

// Few films, so the bars stand below what 80 films measure; see the book's record of the measures.
test('the shipped weights film what they are told, and the judge knows true films', () => {
  const found = measureFilms(root, FILMS, 2);
  assert.deepEqual(found.ofTrueFilms, { shapeRight: 1, colourRight: 1, motionRight: 1 });
  assert.ok(found.colourRight >= 0.8, `colours right in ${found.colourRight}`);
  assert.ok(found.shapeRight >= 0.6, `shapes right in ${found.shapeRight}`);
  assert.ok(found.motionRight >= 0.8, `motions right in ${found.motionRight}`);
  assert.ok(found.firstFramePsnr > 20, `first frame at ${found.firstFramePsnr} dB`);
  const times = found.flickerTemporalOffOverOn;
  assert.ok(times > 2, `without temporal layers ${times} times the flicker`);
});
