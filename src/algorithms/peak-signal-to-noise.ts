/**
 * Gives the mean of the squared differences between two pictures, value by value.
 *
 * Throws RangeError if they have different numbers of values, or none.
 */
export function meanSquaredError(reference: ArrayLike<number>, image: ArrayLike<number>): number {
  if (reference.length !== image.length || image.length === 0) {
    throw new RangeError(
      `invalid pictures: ${reference.length} and ${image.length} values; expected as many in each`,
    );
  }
  let sum = 0;
  for (let k = 0; k < image.length; k++) sum += (reference[k] - image[k]) ** 2;
  return sum / image.length;
}

/**
 * Rates how faithful a picture is, in decibels: 10 more for every tenfold drop of the squared
 * error.
 *
 * 10·log₁₀(MAX²/MSE), where `peak` MAX is the largest value a picture may hold: 1 or 255. Infinity
 * for equal pictures. Throws RangeError if the peak is not positive or the sizes differ.
 */
export function peakSignalToNoise(
  reference: ArrayLike<number>,
  image: ArrayLike<number>,
  peak = 1,
): number {
  if (!(peak > 0)) throw new RangeError(`invalid peak: ${peak}; expected a positive number`);
  return 10 * Math.log10(peak ** 2 / meanSquaredError(reference, image));
}

/**
 * Turns decibels back into errors: how many times larger the squared error is, that many below.
 *
 * 10^(d/10): 3 decibels less are about twice the squared error, 10 less ten times.
 */
export function squaredErrorFactor(decibels: number): number {
  return 10 ** (decibels / 10);
}
