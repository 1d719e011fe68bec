import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { hsvChange, updateHsv } from './hsv-change.ts';

function row(...colours: number[][]) {
  return { width: colours.length, height: 1, data: Uint8Array.from(colours.flat()) };
}

/** Colours as hue, saturation and value, one after another. */
function hsv(...colours: number[][]): number[] {
  const result = new Int32Array(colours.length);
  updateHsv(row(...colours), result);
  return [...result].flatMap((place) => [place & 255, (place >> 8) & 255, place >> 16]);
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
  const [three, four] = [new Int32Array(2), new Int32Array(2)];
  updateHsv(row([9, 80, 3], [200, 4, 5]), three);
  updateHsv(row([9, 80, 3, 255], [200, 4, 5, 0]), four);
  assert.deepEqual(three, four);
});

test('a cut from black to white scores 85, a film that stands still 0', () => {
  const picture = new Int32Array(2);
  assert.equal(updateHsv(row([255, 255, 255], [255, 255, 255]), picture), 85);
  assert.equal(updateHsv(row([255, 255, 255], [255, 255, 255]), picture), 0);
});

test('two reds on either side of the end of the circle are close', () => {
  const [warm, cold] = [1, 178].map((hue) => Int32Array.of(hue + 256 * 200 + 65536 * 200));
  assert.equal(hsvChange(warm, cold), 1); // 3 steps of hue, over three numbers a place
});

test('what changes while a picture is brought up to date is how it differs from the last', () => {
  const random = seededRandom(6);
  const picture = new Int32Array(50);
  for (let i = 0; i < 20; i++) {
    const before = picture.slice();
    const data = Uint8Array.from({ length: 150 }, () => 256 * random.uniform());
    const change = updateHsv({ width: 50, height: 1, data }, picture);
    assert.equal(change, hsvChange(before, picture));
    const parts = (place: number) => [place & 255, (place >> 8) & 255, place >> 16];
    const slowly = [...before].reduce((sum, place, p) => {
      const [h0, s0, v0] = parts(place);
      const [h1, s1, v1] = parts(picture[p]);
      const turn = Math.min((h0 - h1 + 180) % 180, (h1 - h0 + 180) % 180);
      return sum + turn + Math.abs(s0 - s1) + Math.abs(v0 - v1);
    }, 0);
    assert.ok(Math.abs(change - slowly / 150) < 1e-9);
  }
});
