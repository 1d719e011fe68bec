import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { drawScene } from './draw-scene.ts';
import {
  distancePerFrame,
  enlargementPercent,
  firstFrameFidelity,
  meanFlow,
  saturationPerFrame,
} from './film-measures.ts';
import { renderFilm } from './render-film.ts';
import { pictureSide } from './scene.ts';
import { meanMotion } from './true-flow.ts';

const perFrame = pictureSide * pictureSide * 3;
const pan = drawScene(seededRandom(5), {
  camera: 'pan right',
  motion: 'none',
  framesPerSecond: 10,
});
const film = renderFilm(pan).pixels;
const first = film.slice(0, perFrame);

test('a film that begins with the picture itself is perfectly faithful', () => {
  assert.equal(firstFrameFidelity(first, film), Infinity);
  assert.equal(distancePerFrame(first, film)[0], 0);
});

test('a shift of a tenth of the range costs 20 dB from the peak and is a distance of a tenth', () => {
  const lighter = first.map((value) => value + 0.2);
  assert.ok(Math.abs(firstFrameFidelity(first, lighter) - 20) < 1e-4);
  assert.ok(Math.abs(distancePerFrame(first, lighter)[0] - 0.1) < 1e-6);
});

test('the mean flow is near the true motion of a pan, and nearly nothing in a still', () => {
  const truth = meanMotion(pan);
  assert.ok(Math.abs(meanFlow(film) - truth) < 0.25 * truth, `${meanFlow(film)} ${truth}`);
  const still = new Float32Array(14 * perFrame);
  for (let t = 0; t < 14; t++) still.set(first, t * perFrame);
  assert.ok(meanFlow(still) < 0.01);
});

test('greys have no saturation, a pure colour has all of it, and what is cut adds none', () => {
  const painted = (colour: readonly number[]) =>
    Float32Array.from({ length: perFrame }, (_, k) => colour[k % 3]);
  assert.deepEqual(saturationPerFrame(painted([0.5, 0.5, 0.5])), [0]);
  assert.deepEqual(saturationPerFrame(painted([1, -1, -1])), [1]);
  assert.deepEqual(saturationPerFrame(painted([3, -1, -2])), [1]);
});

test('stronger colours are more saturated in every frame', () => {
  const stronger = film.map((value) => 1.2 * value);
  const [before, after] = [saturationPerFrame(film), saturationPerFrame(stronger)];
  for (const [t, saturation] of before.entries()) assert.ok(after[t] > saturation);
});

test('a film of other than whole frames is refused', () => {
  assert.throws(() => saturationPerFrame(new Float32Array(100)), /invalid film: 100 values/);
  assert.throws(() => distancePerFrame(first, new Float32Array()), RangeError);
});

test('a camera that doubles everything enlarges by 100 per cent, one that rests by none', () => {
  assert.ok(Math.abs(enlargementPercent({ zoom: Math.LN2 }) - 100) < 1e-9);
  assert.equal(enlargementPercent({ zoom: 0 }), 0);
});
