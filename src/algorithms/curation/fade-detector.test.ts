import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFades } from './fade-detector.ts';

const settings = { blank: 3, shortestRamp: 0.25, longestBlank: 1 };

/** A film at 20 frames a second with this detail in each of its frames. */
function film(...parts: number[][]) {
  return parts.flat().map((detail, k) => ({ timestamp: k / 20, brightness: detail, detail }));
}

const shot = (frames: number, detail = 40) => new Array<number>(frames).fill(detail);
const blank = (frames: number) => shot(frames, 0);
/** Frames between 0 and full detail, neither included. */
const comes = (frames: number) =>
  Array.from({ length: frames }, (_, k) => (40 * (k + 1)) / (frames + 1));
const goes = (frames: number) => comes(frames).reverse();

function seconds(start: number, end: number) {
  return { start: start / 20, end: end / 20 };
}

test('out, black and in again is one transition, from the last whole frame to the first', () => {
  assert.deepEqual(findFades(film(shot(20), goes(19), blank(5), comes(19), shot(20)), settings), [
    seconds(19, 63),
  ]);
});

test('a black that lasts is a scene: two transitions', () => {
  const long = film(shot(20), goes(19), blank(30), comes(19), shot(20));
  assert.deepEqual(findFades(long, settings), [seconds(19, 39), seconds(68, 88)]);
});

test('a cut to black is none, the fade after it is', () => {
  const found = findFades(film(shot(20), blank(10), comes(19), shot(20)), settings);
  assert.deepEqual(found, [seconds(29, 49)]);
  assert.deepEqual(findFades(film(shot(20), blank(10), shot(20)), settings), []);
});

test('a cut from black into a shot that gains detail is none', () => {
  const rising = Array.from({ length: 30 }, (_, k) => 24 + k);
  assert.deepEqual(findFades(film(shot(20), blank(10), rising), settings), []);
});

test('a fade at the end of the film ends in black, one at the start begins there', () => {
  const found = findFades(film(blank(10), comes(19), shot(20), goes(19), blank(10)), settings);
  assert.deepEqual(found, [seconds(9, 29), seconds(48, 68)]);
});

test('the brightness of the blank does not matter: films fade to white, too', () => {
  const white = film(shot(20), goes(19), blank(5), comes(19), shot(20)).map((frame) => ({
    ...frame,
    brightness: 255 - frame.detail,
  }));
  assert.deepEqual(findFades(white, settings), [seconds(19, 63)]);
});

test('a fade does not reach beyond a cut', () => {
  const light = film(shot(20), blank(10), comes(19), shot(4), shot(20, 60));
  assert.deepEqual(findFades(light, settings), [seconds(29, 53)]);
  assert.deepEqual(findFades(light, settings, [light[53].timestamp]), [seconds(29, 49)]);
});

test('fades are found by the clock: dropping every other frame moves them by a frame at most', () => {
  const all = film(shot(21), goes(19), blank(5), comes(19), shot(20));
  const half = all.filter((_, k) => k % 2 === 0);
  const [one] = findFades(all, settings);
  const [other] = findFades(half, settings);
  assert.ok(Math.abs(one.start - other.start) < 0.11);
  assert.ok(Math.abs(one.end - other.end) < 0.11);
});

test('a film without blanks, or without frames, has no fades', () => {
  assert.deepEqual(findFades(film(shot(50)), settings), []);
  assert.deepEqual(findFades([], settings), []);
});
