/**
 * Refuses a noise level at which the formulas of diffusion divide by zero or take a bad logarithm.
 *
 * Throws a RangeError unless `sigma` is positive and finite.
 */
export function requireNoiseLevel(sigma: number): void {
  if (!(sigma > 0 && Number.isFinite(sigma))) {
    throw new RangeError(`invalid sigma: ${sigma}; a noise level is positive and finite`);
  }
}

/** Refuses data that do not vary. Throws a RangeError unless `sigmaData` is positive and finite. */
export function requireDataSpread(sigmaData: number): void {
  if (!(sigmaData > 0 && Number.isFinite(sigmaData))) {
    throw new RangeError(`invalid sigmaData: ${sigmaData}; the data need a positive spread`);
  }
}
