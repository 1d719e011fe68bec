import type { Frame } from './area-average.ts';

/** A frame in shades of grey: one number a place, row by row, black 0 and white 255. */
export interface LumaFrame {
  width: number;
  height: number;
  values: Float32Array;
}

/**
 * Gives how bright each place of a frame looks: 0.299 red, 0.587 green, 0.114 blue.
 *
 * The weights are those of ITU-R BT.601; the eye owes most of its brightness to green. The frame
 * has three or four bytes a place, of which a fourth is ignored.
 */
export function luma({ width, height, data }: Frame): LumaFrame {
  const values = new Float32Array(width * height);
  const stride = data.length / values.length;
  for (let p = 0, k = 0; p < values.length; p++, k += stride) {
    values[p] = 0.299 * data[k] + 0.587 * data[k + 1] + 0.114 * data[k + 2];
  }
  return { width, height, values };
}
