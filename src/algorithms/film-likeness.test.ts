import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  differencePicture,
  everyNth,
  filmLikeness,
  meanPicture,
  neighbourLikeness,
} from './film-likeness.ts';
import { meanSquaredError } from './peak-signal-to-noise.ts';
import { seededRandom } from './random.ts';
import type { GreyFilm } from './temporal-coherence.ts';

function film(...frames: number[][]): GreyFilm {
  return {
    width: frames[0].length,
    height: 1,
    frames: frames.map((each) => new Float64Array(each)),
  };
}

const steps = film([0, 0], [0.1, 0.1], [0.2, 0.2], [0.1, 0.1]);

test('neighbours a tenth apart are 20 decibels alike, around the whole circle', () => {
  const alike = neighbourLikeness(steps);
  assert.equal(alike.length, 4);
  for (const decibels of alike) assert.ok(Math.abs(decibels - 20) < 1e-9);
});

test('a film is judged frame by frame, and the decibels are averaged', () => {
  const answer = film([0.1, 0.1], [0.11, 0.11], [0.3, 0.3], [0.11, 0.11]);
  assert.ok(Math.abs(filmLikeness(steps, answer) - 30) < 1e-9);
  assert.equal(filmLikeness(steps, steps), Infinity);
});

test('a film in a circle can be begun anywhere', () => {
  const ahead = everyNth(steps, 2, 3).frames.map(([value]) => value);
  assert.deepEqual(ahead, [0.1, 0.1]);
  assert.deepEqual(everyNth(steps, 1), steps);
});

test('no picture is nearer to all frames at once than their mean', () => {
  const random = seededRandom(7);
  const noisy = film(
    ...Array.from({ length: 5 }, () => Array.from({ length: 6 }, () => random.uniform())),
  );
  const error = (picture: Float64Array) =>
    noisy.frames.reduce((sum, frame) => sum + meanSquaredError(frame, picture), 0);
  const best = meanPicture(noisy).values;
  for (const frame of noisy.frames) assert.ok(error(best) < error(frame));
  for (const k of best.keys()) {
    for (const nudge of [-0.01, 0.01]) {
      assert.ok(error(best) < error(best.with(k, best[k] + nudge)));
    }
  }
});

test('the difference of two pictures has no sign, and none from itself', () => {
  const [a, b] = [
    { width: 2, height: 1, values: new Float64Array([0.25, 1]) },
    { width: 2, height: 1, values: new Float64Array([0.75, 0.5]) },
  ];
  assert.deepEqual([...differencePicture(a, b).values], [0.5, 0.5]);
  assert.deepEqual([...differencePicture(a, a).values], [0, 0]);
});

test('films of different lengths, and steps that do not close the circle, are refused', () => {
  assert.throws(() => filmLikeness(steps, film([0, 0])), /1 frames; the truth has 4/);
  assert.throws(() => everyNth(steps, 3), /invalid every: 3/);
});
