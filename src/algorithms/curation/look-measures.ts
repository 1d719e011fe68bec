import type { Frame } from './area-average.ts';
import type { LumaFrame } from './luma.ts';

/**
 * Measures how colourful a frame is: 0 for greys, and the more the more colours there are.
 *
 * √(σ_rg² + σ_yb²) + 0.3 √(μ_rg² + μ_yb²), with rg = R − G and yb = (R + G)/2 − B: how far the
 * colours spread, and how far they are from grey. Hasler and Süsstrunk 2003, who fitted
 * it to what people said of pictures. It has no taste: a test card scores as a sunset does.
 */
export function colourfulness({ width, height, data }: Frame): number {
  const places = width * height;
  const stride = data.length / places;
  const rg = { sum: 0, squares: 0 };
  const yb = { sum: 0, squares: 0 };
  for (let k = 0; k < data.length; k += stride) {
    const redGreen = data[k] - data[k + 1];
    const yellowBlue = (data[k] + data[k + 1]) / 2 - data[k + 2];
    rg.sum += redGreen;
    rg.squares += redGreen ** 2;
    yb.sum += yellowBlue;
    yb.squares += yellowBlue ** 2;
  }
  const [meanRg, meanYb] = [rg.sum / places, yb.sum / places];
  const spread = (rg.squares + yb.squares) / places - meanRg ** 2 - meanYb ** 2;
  return Math.sqrt(Math.max(0, spread)) + 0.3 * Math.hypot(meanRg, meanYb);
}

/**
 * Measures how far light and dark differ: the standard deviation of brightness, between 0 and ½.
 *
 * Brightness goes from 0 to 1; half black and half white gives ½. Peli 1990. Fog has little; so has
 * a night scene that is as it should be.
 */
export function rmsContrast({ values }: LumaFrame): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean ** 2)) / 255;
}

/**
 * Measures how sharp a frame is: the variance of its Laplacian, the difference of each place from
 * its four neighbours.
 *
 * Brightness goes from 0 to 255, and places at the edge have no four neighbours and do not count.
 * Pech-Pacheco et al. 2000. Blur lowers it; so does a clear sky, and noise raises it. It depends on
 * the size of the picture: compare frames of one size. Throws RangeError below 3 × 3.
 */
export function sharpness({ width, height, values }: LumaFrame): number {
  if (!(width >= 3 && height >= 3)) {
    throw new RangeError(`invalid frame: ${width} × ${height}; expected at least 3 × 3`);
  }
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let k = y * width + 1; k < (y + 1) * width - 1; k++) {
      const around = values[k - 1] + values[k + 1] + values[k - width] + values[k + width];
      const laplacian = around - 4 * values[k];
      sum += laplacian;
      squares += laplacian * laplacian;
    }
  }
  const places = (width - 2) * (height - 2);
  return squares / places - (sum / places) ** 2;
}
