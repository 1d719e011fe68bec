import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { scoreBoundaries } from './boundary-score.ts';
import { cascadeSettings, cutCascade } from './cut-cascade.ts';
import { filmMeter } from './film-curves.ts';

const size = { width: 32, height: 18 };
const rates = [Infinity, ...cascadeSettings.slow.map(({ rate }) => rate)];

/** A shot: patches of a few colours of its own that drift to the left, at a time in seconds. */
function shot(seed: number, speed = 6): (seconds: number) => number[] {
  const random = seededRandom(seed);
  const hue = Array.from({ length: 3 }, () => 60 + 195 * random.uniform());
  const light = Array.from({ length: 24 }, () => 0.3 + 0.7 * random.uniform());
  return (seconds) =>
    Array.from({ length: size.width * size.height }, (_, p) => {
      const x = (p % size.width) + speed * seconds;
      const y = Math.floor(p / size.width);
      const patch = light[(Math.floor(x / 6) + 5 * Math.floor(y / 6)) % light.length];
      return hue.map((channel) => channel * patch);
    }).flat();
}

const black = () => new Array<number>(size.width * size.height * 3).fill(0);

/** One picture turning into another, evenly, within the given seconds. */
function mix(
  from: (seconds: number) => number[],
  to: (seconds: number) => number[],
  [start, end]: [number, number],
) {
  return (seconds: number) => {
    const share = Math.min(1, Math.max(0, (seconds - start) / (end - start)));
    const after = to(seconds);
    return from(seconds).map((value, k) => (1 - share) * value + share * after[k]);
  };
}

const [a, b, c, d] = [1, 2, 3, 4].map((seed) => shot(seed));

/** A cut at 2 s, a dissolve from 4 to 5.5 s, a fade through black from 8 to 9.4 s. */
function film(seconds: number): number[] {
  if (seconds < 2) return a(seconds);
  if (seconds < 7) return mix(b, c, [4, 5.5])(seconds);
  return seconds < 8.7 ? mix(c, black, [8, 8.6])(seconds) : mix(black, d, [8.8, 9.4])(seconds);
}

const known = [
  { start: 2, end: 2 },
  { start: 4, end: 5.5 },
  { start: 8, end: 9.4 },
];

function boundaries(picture: (seconds: number) => number[], times: readonly number[]) {
  const meter = filmMeter(size, rates);
  for (const time of times) {
    meter.push({ ...size, data: Uint8ClampedArray.from(picture(time)) }, time);
  }
  return cutCascade(meter.curves);
}

const even = Array.from({ length: 24 * 12 }, (_, i) => i / 24);

test('a cut, a dissolve and a fade are found, each by the detector made for it', () => {
  const found = boundaries(film, even);
  // A slow pass goes by its looks a second.
  assert.deepEqual(
    found.map(({ by }) => (typeof by === 'number' ? 'slow' : by)),
    ['content', 'slow', 'fade'],
  );
  const { f1, matches } = scoreBoundaries(found, known, 0);
  assert.deepEqual([f1, matches], [1, [0, 1, 2]]);
  assert.equal(found[0].start, 2);
});

test('frames at uneven times change nothing but the times to the nearest frame', () => {
  const random = seededRandom(9);
  const uneven = even.filter((time) => time === 0 || random.uniform() < 0.7);
  const found = boundaries(film, uneven);
  assert.equal(scoreBoundaries(found, known, 0.1).f1, 1);
});

test('a shot that only moves has no boundaries, however fast', () => {
  for (const speed of [0, 6, 60]) assert.deepEqual(boundaries(shot(5, speed), even), []);
});

test('without its slow passes the cascade misses the dissolve', () => {
  const meter = filmMeter(size, [Infinity]);
  for (const time of even) {
    meter.push({ ...size, data: Uint8ClampedArray.from(film(time)) }, time);
  }
  const found = cutCascade(meter.curves, { ...cascadeSettings, slow: [] });
  assert.deepEqual(scoreBoundaries(found, known, 0).matches, [0, -1, 1]);
});

test('curves without a pass that the settings ask for are refused', () => {
  const { curves } = filmMeter(size, [Infinity]);
  assert.throws(() => cutCascade(curves), /1 passes; these settings need 3/);
});
