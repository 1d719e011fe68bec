import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyReel, pictureOf, withPictures } from './picture-reel.ts';

const frame = { width: 1, height: 1, data: new Uint8Array(3) };
const at = (timestamp: number) => ({ timestamp, frame });

test('a reel never holds more than it may, and spans all of a film', () => {
  let reel = emptyReel;
  for (let k = 0; k < 1000; k++) {
    reel = withPictures(reel, [at(k / 2)], 64);
    assert.ok(reel.pictures.length <= 64);
  }
  assert.equal(reel.pictures[0].timestamp, 0);
  assert.ok((reel.pictures.at(-1)?.timestamp ?? 0) > 499.5 - reel.every - 0.5);
  assert.ok(reel.pictures.length >= 32);
});

test('pictures of a reel are equally far apart, the first of a film as the last', () => {
  let reel = emptyReel;
  for (let k = 0; k < 777; k++) reel = withPictures(reel, [at(k)], 50);
  const gaps = reel.pictures
    .slice(1)
    .map(({ timestamp }, k) => timestamp - reel.pictures[k].timestamp);
  assert.ok(Math.max(...gaps) < 2 * Math.min(...gaps), gaps.join(' '));
});

test('a clip has the picture nearest its middle, and none from another clip', () => {
  const reel = withPictures(emptyReel, [at(0), at(0.5), at(1), at(1.5)]);
  assert.equal(pictureOf(reel, { start: 0.2, end: 1.6 })?.timestamp, 1);
  assert.equal(pictureOf(reel, { start: 1, end: 1.1 })?.timestamp, 1);
  assert.equal(pictureOf(reel, { start: 0.6, end: 0.9 }), undefined);
  assert.equal(pictureOf(emptyReel, { start: 0, end: 9 }), undefined);
});
