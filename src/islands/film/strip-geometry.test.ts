import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameAt, scrollTo, stripGeometry } from './strip-geometry.ts';

test('a press anywhere on a frame of the strip, or on the space around it, picks that frame', () => {
  const film = { frames: 14, size: 32, pixels: new Float32Array() };
  const { gap, pitch, length } = stripGeometry(film);
  for (let frame = 0; frame < 14; frame++) {
    for (const inside of [0, 16, 31.9]) {
      assert.equal(frameAt((gap / 2 + frame * pitch + inside) / length, 14), frame);
    }
  }
  assert.deepEqual([frameAt(-0.1, 14), frameAt(1, 14), frameAt(2, 14)], [0, 13, 13]);
});

test('small films and large ones stand equally high, with equal space between frames', () => {
  const shares = [8, 16, 32, 64].map((size) => {
    const { gap, pitch, width, height } = stripGeometry({
      frames: 3,
      size,
      pixels: new Float32Array(),
    });
    return [gap / pitch, width, height];
  });
  for (const share of shares) assert.deepEqual(share, shares[0]);
});

test('the frame shown is scrolled into the middle, but not beyond the beginning', () => {
  assert.equal(scrollTo(0, 14, 504, 350), 0);
  const at = scrollTo(7, 14, 504, 350);
  assert.equal(7.5 * 36 - at, 350 / 2);
});
