import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pan, pannedFilm, type Grain } from './panned-film.ts';
import { seededRandom } from './random.ts';
import { contrast, frameDifference, spaceTimeSlice, type GreyFilm } from './temporal-coherence.ts';

const deviation = 0.1;
const film = (grain: Grain) => pannedFilm(grain, deviation, seededRandom(1));
const pixels = (...rows: number[][]) => Float64Array.from(rows.flat());

test('a film that only moves does not change along its motion', () => {
  const moved: GreyFilm = {
    width: 4,
    height: 2,
    frames: [pixels([1, 2, 3, 4], [5, 6, 7, 8]), pixels([9, 1, 2, 3], [9, 5, 6, 7])],
  };
  assert.equal(frameDifference(moved, { dx: 1, dy: 0 }), 0);
  assert.equal(frameDifference(moved), (8 + 1 + 1 + 1 + 4 + 1 + 1 + 1) / 8);
});

test('the motion may point down or up as well', () => {
  const frames = [pixels([1, 2], [3, 4], [5, 6]), pixels([0, 0], [1, 2], [3, 4])];
  const down = { width: 2, height: 3, frames };
  assert.equal(frameDifference(down, { dx: 0, dy: 1 }), 0);
  assert.equal(frameDifference({ ...down, frames: frames.toReversed() }, { dx: 0, dy: -1 }), 0);
});

test('only the film whose grain travels with the scene is free of flicker', () => {
  assert.ok(frameDifference(film('scene'), pan.motion) < 1e-12);
  // The mean absolute difference of two independent normal numbers is 2s/√π.
  const independent = (2 * deviation) / Math.sqrt(Math.PI);
  const pairs = (pan.frames - 1) * (pan.width - 2) * pan.height;
  const fourErrors = (4 * deviation * Math.SQRT2) / Math.sqrt(pairs);
  const anew = frameDifference(film('anew'), pan.motion);
  assert.ok(Math.abs(anew - independent) < fourErrors, `${anew} against ${independent}`);
  // Grain on the screen is one sheet of noise seen 13 times, so chance has 13 times fewer draws.
  const screen = frameDifference(film('screen'), pan.motion);
  assert.ok(Math.abs(screen - independent) < fourErrors * Math.sqrt(pan.frames - 1));
});

test('counted on the screen, the sound film changes as much as the flickering one', () => {
  const [anew, screen, scene] = [film('anew'), film('screen'), film('scene')].map((each) =>
    frameDifference(each),
  );
  assert.ok(Math.abs(scene / anew - 1) < 0.05);
  assert.ok(screen < anew / 4);
});

test('no single frame tells the three films apart: their contrast agrees within chance', () => {
  const landscape = contrast(pannedFilm('scene', 0, seededRandom(1)).frames[0]);
  for (const grain of ['anew', 'screen', 'scene'] as const) {
    const expected = Math.hypot(landscape, deviation);
    assert.ok(Math.abs(contrast(film(grain).frames[0]) - expected) < 0.02);
  }
});

test('a slice through space and time shows one row of every frame', () => {
  const frames = [pixels([1, 2], [3, 4]), pixels([5, 6], [7, 8]), pixels([9, 10], [11, 12])];
  const slice = spaceTimeSlice({ width: 2, height: 2, frames }, 1);
  assert.deepEqual(slice, { width: 2, height: 3, values: pixels([3, 4], [7, 8], [11, 12]) });
});

test('a film without a pair, a missing row and an empty picture are refused', () => {
  const still = { width: 1, height: 1, frames: [pixels([1])] };
  assert.throws(() => frameDifference(still), /1 frames of 1 × 1 .* expected two frames or more/);
  assert.throws(() => frameDifference(film('anew'), { dx: pan.width, dy: 0 }), RangeError);
  assert.throws(() => spaceTimeSlice(still, 1), /invalid row: 1; this film has rows 0 to 0/);
  assert.throws(() => contrast(new Float64Array()), RangeError);
  assert.throws(() => pannedFilm('anew', -1, seededRandom(1)), RangeError);
});
