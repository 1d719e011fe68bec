/** What the arms of a comparison may share or not: the five things this book asks about. */
export const factors = ['data', 'initialisation', 'steps', 'resolution', 'architecture'] as const;

/** One of the five. */
export type Factor = (typeof factors)[number];

/** For each factor, whether it is `same` in all arms, `differs`, or is `not published`. */
export type Comparison = Readonly<Record<Factor, string>>;

const RELATIONS = ['same', 'differs', 'not published'];

/**
 * Lists the factors in which the arms are known to differ.
 *
 * What is not published is not in the list: it may differ. Throws RangeError if a factor is
 * anything but `same`, `differs` or `not published`.
 */
export function differing(comparison: Comparison): Factor[] {
  return factors.filter((factor) => relation(comparison, factor) === 'differs');
}

/**
 * Finds the comparisons that can speak about one factor: it differs, and the other four are the
 * same.
 *
 * A factor that is not published counts as not held. Throws RangeError as `differing` does.
 */
export function variedAlone<Row extends Comparison>(
  comparisons: readonly Row[],
  factor: Factor,
): Row[] {
  return comparisons.filter((comparison) =>
    factors.every((each) => relation(comparison, each) === (each === factor ? 'differs' : 'same')),
  );
}

function relation(comparison: Comparison, factor: Factor): string {
  const found = comparison[factor];
  if (RELATIONS.includes(found)) return found;
  throw new RangeError(`invalid ${factor}: "${found}"; expected ${RELATIONS.join(', ')}`);
}
