import type { Frame } from './area-average.ts';

const HUES = 180;
const ONE = 2 ** 16; // fractions are whole numbers of 65536ths, which are faster to multiply

// One multiplication by a tabled fraction instead of two divisions a place.
const perValue = Int32Array.from({ length: 256 }, (_, v) => (v ? Math.round((255 * ONE) / v) : 0));
const perSpread = Int32Array.from({ length: 256 }, (_, s) => (s ? Math.round((30 * ONE) / s) : 0));

/**
 * Turns a picture in hue, saturation and value into that of the next frame, and gives how much it
 * changes: the mean over all places of |ΔH|, |ΔS| and |ΔV|.
 *
 * Value is the largest of red, green and blue; saturation is how far the smallest lies below it, as
 * a share of it; hue is the place on the colour circle. Smith 1978. `hsv` has one number a place,
 * hue (0 to 179) + 256 · saturation + 65536 · value (both to 255); greys have hue 0. The three
 * changes count alike, so that a cut from black to white scores 85. Alpha is ignored.
 */
export function updateHsv({ data }: Frame, hsv: Int32Array): number {
  const stride = data.length / hsv.length;
  let sum = 0;
  for (let p = 0, k = 0; p < hsv.length; p++, k += stride) {
    const red = data[k];
    const green = data[k + 1];
    const blue = data[k + 2];
    const most = Math.max(red, green, blue);
    const spread = most - Math.min(red, green, blue);
    let hue = 0;
    let saturation = 0;
    if (spread > 0) {
      let turn = 0;
      if (most === red) turn = (green - blue) * perSpread[spread];
      else if (most === green) turn = (blue - red) * perSpread[spread] + (HUES / 3) * ONE;
      else turn = (red - green) * perSpread[spread] + ((2 * HUES) / 3) * ONE;
      hue = (turn + ONE / 2) >> 16; // rounded; from red towards blue it starts below 0
      if (hue < 0) hue += HUES;
      saturation = (spread * perValue[most] + ONE / 2) >> 16;
    }
    const now = hue | (saturation << 8) | (most << 16);
    const before = hsv[p];
    if (now === before) continue;
    sum += placeChange(before, now);
    hsv[p] = now;
  }
  return sum / (3 * hsv.length);
}

/**
 * Gives how much two pictures in hue, saturation and value differ, as `updateHsv` counts it.
 *
 * PySceneDetect's ContentDetector scores cuts in this way, but takes the difference of hues along a
 * line; here it is the shorter way round the circle.
 */
export function hsvChange(before: Int32Array, after: Int32Array): number {
  let sum = 0;
  for (let p = 0; p < before.length; p++) {
    if (before[p] !== after[p]) sum += placeChange(before[p], after[p]);
  }
  return sum / (3 * before.length);
}

function placeChange(before: number, after: number): number {
  const turn = Math.abs((before & 255) - (after & 255));
  const saturation = Math.abs(((before >> 8) & 255) - ((after >> 8) & 255));
  return Math.min(turn, HUES - turn) + saturation + Math.abs((before >> 16) - (after >> 16));
}
