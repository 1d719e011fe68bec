import type { GreyPicture } from './temporal-coherence.ts';

/** How far apart two neighbouring shades of an 8-bit picture lie when its values fill −1 to 1. */
export const shadeStep = 2 / 255;

/**
 * Shifts and stretches a picture so that its values fill the range from −1 to 1, as SVD takes them.
 *
 * Throws a RangeError if all its values are equal: there is nothing to stretch.
 */
export function fillPixelRange({ width, height, values }: GreyPicture): GreyPicture {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(most > least)) {
    throw new RangeError(`invalid picture: all values are ${least}; two different ones are needed`);
  }
  return { width, height, values: values.map((v) => (2 * (v - least)) / (most - least) - 1) };
}

/**
 * The difference of two pictures, made larger so that it can be seen.
 *
 * `times` (one − other), value by value. Throws a RangeError for pictures of different shapes.
 */
export function enlargedDifference(one: GreyPicture, other: GreyPicture, times: number) {
  if (one.width !== other.width || one.values.length !== other.values.length) {
    throw new RangeError(`unequal pictures: ${one.values.length}, ${other.values.length} values`);
  }
  const values = one.values.map((value, k) => times * (value - other.values[k]));
  return { width: one.width, height: one.height, values };
}
