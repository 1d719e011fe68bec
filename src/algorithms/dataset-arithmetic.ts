const SECONDS_PER_YEAR = 365.25 * 24 * 60 * 60; // Julian years, as in astronomy

/**
 * Turns a number of clips and their mean length into years of film.
 *
 * `clipSeconds` is the mean duration in seconds; a year is 365.25 days. Throws RangeError if either
 * number is negative or not finite.
 */
export function filmYears(clips: number, clipSeconds: number): number {
  requireAmount('clips', clips);
  requireAmount('clipSeconds', clipSeconds);
  return (clips * clipSeconds) / SECONDS_PER_YEAR;
}

/**
 * Counts the training examples a run looks at, repeats included: iterations × batch size.
 *
 * Throws RangeError if either number is negative or not finite.
 */
export function samplesSeen(iterations: number, batchSize: number): number {
  requireAmount('iterations', iterations);
  requireAmount('batchSize', batchSize);
  return iterations * batchSize;
}

/**
 * Tells how many times a run goes through its data set, were every clip drawn equally often.
 *
 * `samples` as given by `samplesSeen`, `clips` the size of the set. Equal steps on a smaller set
 * are more passes: a confound to look for in any comparison of data sets. Throws RangeError if the
 * set is empty.
 */
export function passes(samples: number, clips: number): number {
  requireAmount('samples', samples);
  if (!(clips > 0)) throw new RangeError(`invalid clips: ${clips}; a data set needs at least 1`);
  return samples / clips;
}

function requireAmount(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`invalid ${name}: ${value}; expected a number of 0 or more`);
  }
}
