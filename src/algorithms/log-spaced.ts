/**
 * Values from `first` to `last` that grow by the same factor each time: even steps on a log axis.
 *
 * Returns `count` values, the ends exact. Throws RangeError for fewer than 2 values or ends that
 * are not positive.
 */
export function logSpaced(first: number, last: number, count: number): number[] {
  if (!(Number.isInteger(count) && count >= 2)) {
    throw new RangeError(`invalid count: ${count}; a whole number from 2 up is needed`);
  }
  if (!(first > 0 && last > 0)) {
    throw new RangeError(`invalid ends: ${first} and ${last}; a logarithm needs positive numbers`);
  }
  return Array.from({ length: count }, (_, k) => {
    if (k === 0) return first;
    return k === count - 1 ? last : first * (last / first) ** (k / (count - 1));
  });
}
