import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { frameShrinker, shrinkMap, shrunkSize } from './area-average.ts';

const random = seededRandom(3);

/** A frame of random colours with three or four bytes a place. */
function noise(width: number, height: number, stride: 3 | 4) {
  const data = Uint8Array.from({ length: width * height * stride }, () => 256 * random.uniform());
  return { width, height, data };
}

/** Averages by going over the old places for each new one, with nothing saved. */
function slowly(map: ArrayLike<number>, width: number, height: number, toX: number, toY: number) {
  return Float64Array.from({ length: toX * toY }, (_, k) => {
    const [x0, y0] = [((k % toX) * width) / toX, (Math.floor(k / toX) * height) / toY];
    const [x1, y1] = [x0 + width / toX, y0 + height / toY];
    let sum = 0;
    for (let p = 0; p < width * height; p++) {
      const [x, y] = [p % width, Math.floor(p / width)];
      const across = Math.max(0, Math.min(x1, x + 1) - Math.max(x0, x));
      const down = Math.max(0, Math.min(y1, y + 1) - Math.max(y0, y));
      sum += across * down * map[p];
    }
    return sum / ((x1 - x0) * (y1 - y0));
  });
}

test('each new place is the mean of the area behind it, parts of places included', () => {
  const map = Float32Array.from({ length: 11 * 7 }, () => random.uniform());
  const small = shrinkMap(map, { width: 11, height: 7 }, { width: 4, height: 3 });
  slowly(map, 11, 7, 4, 3).forEach((mean, k) => assert.ok(Math.abs(mean - small[k]) < 1e-6));
});

test('colours are averaged each by itself, and a fourth byte is ignored', () => {
  const frame = noise(11, 7, 4);
  const small = frameShrinker(frame, { width: 4, height: 3 })(frame);
  for (const channel of [0, 1, 2]) {
    const map = frame.data.filter((_, k) => k % 4 === channel);
    slowly(map, 11, 7, 4, 3).forEach((mean, k) => {
      assert.ok(Math.abs(mean - small.data[3 * k + channel]) <= 0.5 + 1e-4);
    });
  }
});

test('shrinking keeps the mean of a map', () => {
  const map = Float32Array.from({ length: 40 * 30 }, () => random.normal());
  const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / values.length;
  const small = shrinkMap(map, { width: 40, height: 30 }, { width: 7, height: 16 });
  assert.ok(Math.abs(mean(small) - mean(map)) < 1e-6);
});

test('a frame shrunk to its own size stays as it is', () => {
  const frame = noise(9, 5, 3);
  assert.deepEqual([...frameShrinker(frame, frame)(frame).data], [...frame.data]);
});

test('a thin line that moves by a place changes the small picture but a little', () => {
  const line = (at: number) => {
    const data = new Uint8Array(64 * 3).fill(0);
    return { width: 64, height: 1, data: data.fill(255, 3 * at, 3 * at + 3) };
  };
  const shrink = frameShrinker(line(0), { width: 8, height: 1 });
  const [one, two] = [20, 21].map((at) => shrink(line(at)).data.slice());
  assert.deepEqual(one, two); // the same eighth of the picture
});

test('a frame keeps its shape, is never empty and never grows', () => {
  assert.deepEqual(shrunkSize({ width: 1280, height: 720 }, 256), { width: 256, height: 144 });
  assert.deepEqual(shrunkSize({ width: 10000, height: 3 }, 256), { width: 256, height: 1 });
  assert.deepEqual(shrunkSize({ width: 120, height: 90 }, 256), { width: 120, height: 90 });
});

test('sizes and frames that do not fit are refused', () => {
  const from = { width: 4, height: 4 };
  assert.throws(() => frameShrinker(from, { width: 5, height: 4 }), /whole number from 1 to 4/);
  assert.throws(() => shrinkMap([1], from, { width: 0, height: 1 }), RangeError);
  const shrink = frameShrinker(from, { width: 2, height: 2 });
  assert.throws(() => shrink(noise(5, 4, 3)), /expected 3 or 4 a place of 4 × 4/);
  assert.throws(() => shrink({ ...from, data: new Uint8Array(16) }), /16 bytes/);
});
