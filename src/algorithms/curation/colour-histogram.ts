import type { Frame } from './area-average.ts';

/** How many boxes of colour there are: 8 of red times 8 of green times 8 of blue. */
export const colourBoxes = 512;

/**
 * Counts what colours a frame has, wherever they are: how many of its places fall into each box.
 *
 * `counts` has a number for each of the `colourBoxes`, red outermost; what it held is cleared.
 */
export function countColours({ data, width, height }: Frame, counts: Uint32Array): void {
  const stride = data.length / (width * height);
  counts.fill(0);
  for (let k = 0; k < data.length; k += stride) {
    counts[((data[k] >> 5) << 6) | ((data[k + 1] >> 5) << 3) | (data[k + 2] >> 5)]++;
  }
}

/**
 * Gives how different two counts of colours are: 0 for the same shares, 1 for none in common.
 *
 * √(1 − Σ √(p q)) over the shares p and q. Hellinger 1909. Fast motion changes every place of a
 * picture and hardly this, which is how it tells a chase from a cut. Throws RangeError if either
 * counted nothing.
 */
export function hellingerDistance(before: Uint32Array, after: Uint32Array): number {
  let overlap = 0;
  let [places, placesAfter] = [0, 0];
  for (let box = 0; box < before.length; box++) {
    overlap += Math.sqrt(before[box] * after[box]);
    places += before[box];
    placesAfter += after[box];
  }
  if (!(places > 0 && placesAfter > 0)) {
    throw new RangeError(`invalid counts: ${places} and ${placesAfter} places; expected some`);
  }
  return Math.sqrt(Math.max(0, 1 - overlap / Math.sqrt(places * placesAfter)));
}
