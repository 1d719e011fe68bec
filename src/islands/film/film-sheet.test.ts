import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawScene } from '#algorithms/miniature/draw-scene.ts';
import { renderFilm, type Film } from '#algorithms/miniature/render-film.ts';
import { seededRandom } from '#algorithms/random.ts';
import { filmSheet, frameSheet, momentSheet, type Sheet } from './film-sheet.ts';

const film = renderFilm(drawScene(seededRandom(1)), 3);
const other = renderFilm(drawScene(seededRandom(2)), 2);

/** A pixel of a film as a screen would show it, worked out the plain way. */
function shown({ size, pixels }: Film, frame: number, x: number, y: number): number[] {
  const at = ((frame * size + y) * size + x) * 3;
  const colours = [...pixels.subarray(at, at + 3)];
  return [
    ...colours.map((value) => Math.round((Math.min(1, Math.max(-1, value)) + 1) * 127.5)),
    255,
  ];
}

function at({ width, bytes }: Sheet, x: number, y: number): number[] {
  return [...bytes.subarray((y * width + x) * 4, (y * width + x + 1) * 4)];
}

test('each frame stands in its place, with nothing between frames', () => {
  const sheet = frameSheet(film, 2, { gap: 4 });
  assert.deepEqual([sheet.width, sheet.height], [32 + 4 + 32, 32 + 4 + 32]);
  assert.deepEqual(at(sheet, 5, 7), shown(film, 0, 5, 7));
  assert.deepEqual(at(sheet, 36 + 5, 7), shown(film, 1, 5, 7));
  assert.deepEqual(at(sheet, 5, 36 + 7), shown(film, 2, 5, 7));
  assert.deepEqual(at(sheet, 33, 7), [0, 0, 0, 0]);
  assert.deepEqual(at(sheet, 36 + 5, 36 + 7), [0, 0, 0, 0], 'a place without a frame');
});

test('a pixel drawn larger is the same pixel several times', () => {
  const sheet = frameSheet(film, 3, { scale: 3 });
  for (const [dx, dy] of [
    [0, 0],
    [2, 1],
    [1, 2],
  ]) {
    assert.deepEqual(at(sheet, 3 * (32 + 9) + dx, 3 * 11 + dy), shown(film, 1, 9, 11));
  }
});

test('what happens at once stands in one column; a film that is over shows its last frame', () => {
  const sheet = filmSheet([film, other]);
  assert.deepEqual([sheet.width, sheet.height], [3 * 32, 2 * 32]);
  assert.deepEqual(at(sheet, 32 + 4, 32 + 6), shown(other, 1, 4, 6));
  assert.deepEqual(at(sheet, 64 + 4, 32 + 6), shown(other, 1, 4, 6));
  const moment = momentSheet([film, other], 2);
  assert.deepEqual([moment.width, moment.height], [2 * 32, 32]);
  assert.deepEqual(at(moment, 4, 6), shown(film, 2, 4, 6));
  assert.deepEqual(at(moment, 32 + 4, 6), shown(other, 1, 4, 6));
});

test('values beyond black and white are cut, not wrapped around', () => {
  const loud = { frames: 1, size: 1, pixels: Float32Array.of(-3, 0, 3) };
  assert.deepEqual(at(frameSheet(loud), 0, 0), [0, 128, 255, 255]);
});

test('a film whose values do not fit its size is refused with what would be right', () => {
  const short = { frames: 2, size: 4, pixels: new Float32Array(48) };
  assert.throws(() => frameSheet(short), /48 values; 2 frames of 4 × 4 have 96/);
});
