import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { hsvChange, toHsv } from './hsv-change.ts';

/** A frame of one row with these colours, as hue, saturation and value. */
function hsv(...colours: number[][]): number[] {
  const frame = { width: colours.length, height: 1, data: Uint8Array.from(colours.flat()) };
  const result = new Uint8Array(3 * colours.length);
  toHsv(frame, result);
  return [...result];
}

test('red, green and blue lie a third of the circle apart, full and bright', () => {
  assert.deepEqual(hsv([255, 0, 0]), [0, 255, 255]);
  assert.deepEqual(hsv([0, 255, 0]), [60, 255, 255]);
  assert.deepEqual(hsv([0, 0, 255]), [120, 255, 255]);
});

test('greys have no hue and no saturation', () => {
  assert.deepEqual(hsv([0, 0, 0], [77, 77, 77], [255, 255, 255]), [0, 0, 0, 0, 0, 77, 0, 0, 255]);
});

test('the tabled fractions give what divisions would', () => {
  const random = seededRandom(5);
  for (let i = 0; i < 3000; i++) {
    const [red, green, blue] = Array.from({ length: 3 }, () => Math.floor(256 * random.uniform()));
    const [hue, saturation, value] = hsv([red, green, blue]);
    const most = Math.max(red, green, blue);
    const spread = most - Math.min(red, green, blue);
    const sixth =
      most === red
        ? (green - blue) / spread
        : most === green
          ? 2 + (blue - red) / spread
          : 4 + (red - green) / spread;
    const turn = Math.abs(hue - ((30 * (spread ? sixth : 0) + 180) % 180));
    assert.ok(Math.min(turn, 180 - turn) <= 0.51, `hue of ${red}, ${green}, ${blue}`);
    assert.ok(Math.abs(saturation - (most ? (255 * spread) / most : 0)) <= 0.51);
    assert.equal(value, most);
  }
});

test('a fourth byte a place changes nothing', () => {
  const result = new Uint8Array(6);
  toHsv({ width: 2, height: 1, data: Uint8Array.of(9, 80, 3, 255, 200, 4, 5, 0) }, result);
  assert.deepEqual([...result], hsv([9, 80, 3], [200, 4, 5]));
});

test('a cut from black to white scores 85, a film that stands still 0', () => {
  const [black, white] = [hsv([0, 0, 0]), hsv([255, 255, 255])].map((p) => Uint8Array.from(p));
  assert.equal(hsvChange(black, white), 85);
  assert.equal(hsvChange(white, white), 0);
});

test('two reds on either side of the end of the circle are close', () => {
  const [warm, cold] = [Uint8Array.of(1, 200, 200), Uint8Array.of(178, 200, 200)];
  assert.equal(hsvChange(warm, cold), 1); // 3 steps of hue, over three numbers a place
});
