/**
 * Says how far two lists of numbers point the same way: the cosine of the angle between them.
 *
 * 1 for the same direction, 0 for a right angle, −1 for opposite ways. Throws RangeError if the
 * lengths differ or one of them is all zeros.
 */
export function cosineSimilarity(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) {
    throw new RangeError(`unequal lengths: ${one.length} and ${other.length}; they must match`);
  }
  let [product, ofOne, ofOther] = [0, 0, 0];
  for (let k = 0; k < one.length; k++) {
    product += one[k] * other[k];
    ofOne += one[k] ** 2;
    ofOther += other[k] ** 2;
  }
  if (!(ofOne > 0 && ofOther > 0)) {
    throw new RangeError('invalid lists: all zeros; a direction needs a number that is not zero');
  }
  return product / Math.sqrt(ofOne * ofOther);
}
