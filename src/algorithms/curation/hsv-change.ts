import type { Frame } from './area-average.ts';

const HUES = 180;
const ONE = 2 ** 16; // fractions are whole numbers of 65536ths, which are faster to multiply

// One multiplication by a tabled fraction instead of two divisions a place.
const perValue = Int32Array.from({ length: 256 }, (_, v) => (v ? Math.round((255 * ONE) / v) : 0));
const perSpread = Int32Array.from({ length: 256 }, (_, s) => (s ? Math.round((30 * ONE) / s) : 0));

/**
 * Writes a frame as hue, saturation and value: which colour, how much of it, how bright.
 *
 * Value is the largest of red, green and blue; saturation is how far the smallest lies below it, as
 * a share of it; hue is the place on the colour circle. Smith 1978. `hsv` gets three bytes a place,
 * hue from 0 to 179, the others to 255; greys have hue 0. Alpha is ignored.
 */
export function toHsv({ data, width, height }: Frame, hsv: Uint8Array): void {
  const stride = data.length / (width * height);
  for (let k = 0, at = 0; k < hsv.length; k += 3, at += stride) {
    const red = data[at];
    const green = data[at + 1];
    const blue = data[at + 2];
    const most = Math.max(red, green, blue);
    const spread = most - Math.min(red, green, blue);
    const scale = perSpread[spread];
    let hue;
    if (most === red) hue = (green - blue) * scale;
    else if (most === green) hue = (blue - red) * scale + (HUES / 3) * ONE;
    else hue = (red - green) * scale + ((2 * HUES) / 3) * ONE;
    const step = (hue + ONE / 2) >> 16; // rounded; from red towards blue it starts below 0
    hsv[k] = step < 0 ? step + HUES : step;
    hsv[k + 1] = (spread * perValue[most] + ONE / 2) >> 16;
    hsv[k + 2] = most;
  }
}

/**
 * Gives how much the colours of two frames differ: the mean over all places of |ΔH|, |ΔS| and |ΔV|.
 *
 * Takes what `toHsv` writes. The three count alike, in byte steps, so that a cut from black to
 * white scores 85. Hue is a circle, and its difference is taken the shorter way round;
 * PySceneDetect's ContentDetector, which scores cuts in this way, takes it along a line.
 */
export function hsvChange(before: Uint8Array, after: Uint8Array): number {
  let sum = 0;
  for (let k = 0; k < before.length; k += 3) {
    const turn = Math.abs(before[k] - after[k]);
    sum += Math.min(turn, HUES - turn);
    sum += Math.abs(before[k + 1] - after[k + 1]) + Math.abs(before[k + 2] - after[k + 2]);
  }
  return sum / before.length;
}
