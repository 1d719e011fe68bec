import type { GreyPicture } from './temporal-coherence.ts';

/**
 * Shrinks a picture by taking the mean of each block of `block` × `block` neighbouring cells.
 *
 * What neighbours share survives; noise drawn anew for each cell falls to 1/`block` of its standard
 * deviation, because `block`² independent draws average to that share of the spread of one. Throws RangeError
 * unless `block` is whole, positive and divides both sides.
 */
export function blockAverage({ width, height, values }: GreyPicture, block: number): GreyPicture {
  if (!(Number.isInteger(block) && block > 0 && width % block === 0 && height % block === 0)) {
    throw new RangeError(`invalid block: ${block}; it must divide ${width} and ${height}`);
  }
  const small = { width: width / block, height: height / block };
  const means = new Float64Array(small.width * small.height);
  for (let k = 0; k < values.length; k++) {
    const x = Math.floor((k % width) / block);
    const y = Math.floor(Math.floor(k / width) / block);
    means[y * small.width + x] += values[k] / block ** 2;
  }
  return { ...small, values: means };
}
