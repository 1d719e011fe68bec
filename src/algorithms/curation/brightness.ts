import type { Frame } from './area-average.ts';

/** How bright a frame is on the whole, and how much there is to see in it, both from 0 to 255. */
export interface Light {
  brightness: number;
  detail: number;
}

/**
 * Measures the light of a frame: its mean, and how much the places of a row differ from each other.
 *
 * Brightness of a place is the mean of its red, green and blue; `detail` is the standard deviation
 * within rows, over the whole frame. A blank frame has none, be it black, white or grey. Taken
 * within rows, black bars above and below the picture, which stay while it fades, are no detail.
 */
export function frameLight({ data, width, height }: Frame): Light {
  const places = width * height;
  const stride = data.length / places;
  let sum = 0;
  let squares = 0;
  let squaredMeans = 0;
  for (let start = 0; start < data.length; start += width * stride) {
    let row = 0;
    for (let k = start; k < start + width * stride; k += stride) {
      const light = data[k] + data[k + 1] + data[k + 2];
      row += light;
      squares += light * light;
    }
    sum += row;
    squaredMeans += (row * row) / width;
  }
  const variance = Math.max(0, squares - squaredMeans) / places;
  return { brightness: sum / (3 * places), detail: Math.sqrt(variance) / 3 };
}
