import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import type { Frame } from './area-average.ts';
import { filmAnalyst } from './film-analysis.ts';

const size = { width: 48, height: 32 };

/** A shot: soft blobs of its own colours, drifting to the left at `speed` pixels a second. */
function shot(seed: number, speed: number): (seconds: number) => Frame {
  const random = seededRandom(seed);
  const tint = Array.from({ length: 3 }, () => 0.3 + 0.7 * random.uniform());
  const waves = Array.from({ length: 6 }, () => ({
    x: 0.1 + 0.4 * random.uniform(),
    y: 0.1 + 0.4 * random.uniform(),
    phase: 6 * random.uniform(),
  }));
  return (seconds) => {
    const data = new Uint8ClampedArray(size.width * size.height * 3);
    for (let p = 0; p < size.width * size.height; p++) {
      const x = (p % size.width) + speed * seconds;
      const y = Math.floor(p / size.width);
      const sum = waves.reduce((all, w) => all + Math.sin(w.x * x + w.y * y + w.phase), 0);
      for (let c = 0; c < 3; c++) data[3 * p + c] = tint[c] * (127 + 20 * sum);
    }
    return { ...size, data };
  };
}

const still = shot(1, 0);
const moving = shot(2, 4);
const even = Array.from({ length: 24 * 6 }, (_, i) => i / 24);

/** Three seconds of a still, then three of something that moves 2 pixels from look to look. */
function film(seconds: number): Frame {
  return seconds < 3 ? still(seconds) : moving(seconds);
}

function analysed(times: readonly number[], picture = film) {
  const analyst = filmAnalyst(size);
  for (const time of times) analyst.push(picture(time), time);
  return analyst;
}

test('a still and a pan: one cut, two clips, and each scores what it moves', () => {
  const { boundaries, clips } = analysed(even).finish(6);
  assert.deepEqual(
    boundaries.map(({ start, end }) => [start, end]),
    [[3, 3]],
  );
  assert.deepEqual(
    clips.map(({ start, end }) => [start, end]),
    [
      [0, 3],
      [3, 6],
    ],
  );
  assert.equal(clips[0].motion, 0);
  assert.ok(Math.abs(clips[1].motion - 2) < 0.3, `${clips[1].motion}`);
});

test('the pair of looks that a cut runs through counts for neither clip', () => {
  // The cut lies between two looks, and two pictures without motion lie on its two sides.
  const other = shot(3, 0);
  const { clips } = analysed(even, (time) => (time < 2.75 ? still(time) : other(time))).finish(6);
  assert.deepEqual(
    clips.map(({ motion }) => motion),
    [0, 0],
  );
});

test('asked early it tells of what it has seen, asked twice it says the same, and it goes on', () => {
  const analyst = filmAnalyst(size);
  const half = even.length / 2;
  for (const time of even.slice(0, half)) analyst.push(film(time), time);
  const early = analyst.finish(3);
  assert.deepEqual([early.boundaries.length, early.clips.length], [0, 1]);
  assert.deepEqual(analyst.finish(3), early);
  for (const time of even.slice(half)) analyst.push(film(time), time);
  assert.deepEqual(analyst.finish(6), analysed(even).finish(6));
});

test('frames at uneven times change nothing of what is found', () => {
  const random = seededRandom(7);
  const uneven = even.filter((time) => time === 0 || time === 3 || random.uniform() < 0.7);
  const { boundaries, clips } = analysed(uneven).finish(6);
  assert.deepEqual(
    boundaries.map(({ start }) => start),
    [3],
  );
  // Looks come a little late, so the mean way between two is a little off.
  assert.ok(Math.abs(clips[1].motion - 2) < 0.4, `${clips[1].motion}`);
});

test('a film of one frame is one clip without cuts and without motion; no frame is no clip', () => {
  const { boundaries, clips } = analysed([5]).finish(5.04);
  assert.deepEqual(boundaries, []);
  assert.deepEqual([clips[0].start, clips[0].end, clips[0].motion], [5, 5.04, NaN]);
  assert.ok(clips[0].contrast > 0);
  assert.deepEqual(filmAnalyst(size).finish(0).clips, []);
});

test('a grey film has no colour, a flat one no contrast and nothing sharp', () => {
  const grey = { ...size, data: new Uint8Array(size.width * size.height * 3).fill(90) };
  const { clips } = analysed([0, 0.5, 1], () => grey).finish(1.5);
  assert.deepEqual(clips, [
    { start: 0, end: 1.5, motion: 0, colourfulness: 0, contrast: 0, sharpness: 0 },
  ]);
});

test('no frame is kept: of a film in one buffer the same is found', () => {
  const buffer = film(0);
  const analyst = filmAnalyst(size);
  for (const time of even) {
    buffer.data.set(film(time).data);
    analyst.push(buffer, time);
  }
  assert.deepEqual(analyst.finish(6), analysed(even).finish(6));
});

test('pictures that are too thin, and an end before the last frame, are refused', () => {
  assert.throws(() => filmAnalyst({ width: 4000, height: 10 }), /invalid size: 4000 × 10/);
  assert.throws(() => analysed([0, 1]).finish(0.5), /invalid end: 0.5; the last frame comes at 1/);
});
