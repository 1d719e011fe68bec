import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmMeter } from '#algorithms/curation/film-curves.ts';
import { seededRandom } from '#algorithms/random.ts';
import { packFilmCurves, readFilmCurves, type KeptCurves } from './film-curves-file.ts';

/** The curves of a film of noise, with numbers as a file keeps them. */
function noiseCurves(): KeptCurves {
  const random = seededRandom(5);
  const size = { width: 8, height: 6 };
  const meter = filmMeter(size, [Infinity, 6, 2]);
  for (let i = 0; i < 60; i++) {
    const level = 256 * random.uniform();
    const data = Uint8Array.from({ length: 8 * 6 * 3 }, () => level * random.uniform());
    meter.push({ ...size, data }, Math.round((1000 * i) / 24) / 1000);
  }
  const { light, passes } = meter.curves;
  return {
    light: light.map(({ timestamp, brightness, detail }) => ({
      timestamp,
      brightness: Math.fround(brightness),
      detail: Math.fround(detail),
    })),
    passes: passes.map((pass) =>
      pass.map((each) => ({
        ...each,
        change: Math.fround(each.change),
        palette: Math.fround(each.palette),
      })),
    ),
    keyframes: [0, 0.5, 1.125],
    end: 2.5,
  };
}

test('what is packed comes back, each number at the precision that is kept', () => {
  const curves = noiseCurves();
  assert.ok(curves.passes.every((pass) => pass.length > 3));
  assert.deepEqual(readFilmCurves(packFilmCurves(curves)), curves);
});

test('bytes may stand anywhere in a larger piece of memory', () => {
  const packed = packFilmCurves(noiseCurves());
  const larger = new Uint8Array(packed.length + 7);
  larger.set(packed, 3);
  assert.deepEqual(readFilmCurves(larger.subarray(3, -4)), readFilmCurves(packed));
});

test('a film without frames has curves without numbers', () => {
  const empty = { light: [], passes: [[], []], keyframes: [], end: 0 };
  assert.deepEqual(readFilmCurves(packFilmCurves(empty)), empty);
});

test('files that are cut off or go on, and times without a frame, are refused', () => {
  const packed = packFilmCurves(noiseCurves());
  for (const length of [0, 3, 100, packed.length - 1]) {
    assert.throws(() => readFilmCurves(packed.slice(0, length)), RangeError);
  }
  assert.throws(() => readFilmCurves(Uint8Array.of(...packed, 0)), /expected \d+/);
  assert.throws(() => packFilmCurves({ ...noiseCurves(), keyframes: [0.01] }), /time: 0.01/);
});
