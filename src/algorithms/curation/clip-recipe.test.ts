import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipFrames, clipMoments, clipPicture, isMade, writtenBoxes } from './clip-recipe.ts';
import type { ClipRecipe } from './clip-recipe.ts';
import { coveredShare } from './text-area.ts';

const size = { width: 64, height: 36 };
const shot: ClipRecipe = {
  kind: 'shot',
  from: 2,
  to: 3,
  seconds: 1,
  slides: 0,
  light: 1,
  bars: 0,
  lines: [],
  letters: 0,
};

/** A film whose frame at each second is a flat grey that tells the second. */
function greyAt(second: number) {
  return { ...size, data: new Uint8Array(3 * 64 * 36).fill(Math.round(40 * second)) };
}

/** The middle place of each frame of a clip. */
function middles(recipe: ClipRecipe, rate: number): number[] {
  const middle = 3 * (18 * 64 + 32);
  return Array.from(clipFrames(recipe, greyAt, rate), ({ frame }) => frame.data[middle]);
}

test('a shot runs as the film does, from the first second to the last, which is not in it', () => {
  assert.deepEqual(middles(shot, 4), [80, 90, 100, 110]);
  const times = Array.from(clipFrames(shot, greyAt, 4), ({ timestamp }) => timestamp);
  assert.deepEqual(times, [0, 0.25, 0.5, 0.75]);
});

test('a still stands still, and a slideshow holds each of its frames equally long', () => {
  assert.deepEqual(middles({ ...shot, kind: 'still', seconds: 0.75 }, 4), [80, 80, 80]);
  const slides: ClipRecipe = { ...shot, kind: 'slides', to: 5, seconds: 1.5, slides: 3 };
  assert.deepEqual(middles(slides, 4), [80, 80, 120, 120, 160, 160]);
});

test('half the light is half of every value, and a card has none', () => {
  assert.deepEqual(middles({ ...shot, light: 0.5 }, 2), [40, 50]);
  assert.deepEqual(middles({ ...shot, kind: 'card' }, 2), [0, 0]);
});

test('bars are black, as high as asked for together, and the film shows between them', () => {
  const [{ frame }] = clipFrames({ ...shot, bars: 1 / 3 }, greyAt, 1);
  const rows = Array.from({ length: 36 }, (_, y) => frame.data[3 * 64 * y]);
  assert.deepEqual(
    rows.map((value, y) => [value, y]).filter(([value]) => value > 0).map(([, y]) => y), // prettier-ignore
    Array.from({ length: 24 }, (_, y) => 6 + y),
  );
});

test('what is written covers its share of every frame, and where nothing is, no box stands', () => {
  assert.deepEqual(writtenBoxes(shot, size), []);
  const written = { ...shot, lines: ['TWO', 'LINES'], letters: 0.2 };
  // Letters of 7 rows: 17 and 29 dots wide, of 64 × 36.
  assert.equal(coveredShare(writtenBoxes(written, size), size), (7 * (17 + 29)) / (64 * 36));
  for (const { frame } of clipFrames({ ...written, light: 0 }, greyAt, 2)) {
    assert.ok(frame.data.includes(255));
  }
});

test('each frame is what the clip makes of its moment of the film', () => {
  const slides: ClipRecipe = {
    ...shot,
    kind: 'slides',
    to: 5,
    seconds: 1.5,
    slides: 3,
    light: 0.5,
  };
  assert.deepEqual(
    clipMoments(slides, 4).map((moment) => clipPicture(greyAt(moment), slides)),
    Array.from(clipFrames(slides, greyAt, 4), ({ frame }) => frame),
  );
});

test('only a piece of the film as it is was not made', () => {
  assert.equal(isMade(shot), false);
  const changes = [{ kind: 'still' }, { light: 0.5 }, { bars: 0.1 }, { lines: ['A'] }] as const;
  for (const change of changes) assert.equal(isMade({ ...shot, ...change }), true);
});

test('a clip without length is refused', () => {
  assert.throws(() => [...clipFrames({ ...shot, seconds: 0 }, greyAt)], /invalid seconds: 0/);
});
