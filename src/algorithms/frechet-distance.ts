import { nonNegativeRoots, symmetricEigen, symmetricRoot } from './symmetric-eigen.ts';
import type { Matrix } from './symmetric-eigen.ts';

/** A cloud of points in many dimensions, told by its centre and its spread alone. */
export interface Gaussian {
  mean: Float64Array;
  covariance: Matrix;
}

/**
 * Sums up a set of feature vectors by their mean and covariance.
 *
 * One row a film, one column a feature. The covariance divides by the number of rows, as does the
 * code the paper measured with (Brooks et al. 2022, long-video-gan, metric_utils.py). Throws
 * RangeError if there are no rows or their lengths differ.
 */
export function gaussianOf(features: Matrix): Gaussian {
  const size = requireRows(features);
  const mean = new Float64Array(size);
  for (const row of features) row.forEach((value, i) => (mean[i] += value / features.length));
  const covariance = Array.from(mean, () => new Float64Array(size));
  for (const row of features) {
    const offset = row.map((value, i) => value - mean[i]);
    covariance.forEach((line, i) => {
      for (let j = 0; j < size; j++) line[j] += (offset[i] * offset[j]) / features.length;
    });
  }
  return { mean, covariance };
}

/**
 * Measures how far one Gaussian is from another: the distance of their centres, squared, plus the
 * difference of their spreads.
 *
 * ‖μr − μg‖² + Tr(Σr + Σg − 2(Σr Σg)^½), Dowson and Landau 1982; on features of films it is the FVD
 * of Unterthiner et al. 2018. Σr Σg is not symmetric, but Σr^½ Σg Σr^½ has the same eigenvalues and
 * is. Throws RangeError if the dimensions differ or a covariance is none.
 */
export function frechetDistance(real: Gaussian, generated: Gaussian): number {
  requireSameSize(real, generated);
  const root = symmetricRoot(real.covariance);
  const { values } = symmetricEigen(product(product(root, generated.covariance), root));
  const shared = sum(nonNegativeRoots(values));
  const centres = sum(real.mean.map((value, i) => (value - generated.mean[i]) ** 2));
  const spreads = trace(real.covariance) + trace(generated.covariance) - 2 * shared;
  return centres + Math.max(0, spreads); // rounding can leave equal spreads a hair below 0
}

function product(a: Matrix, b: Matrix): Float64Array[] {
  return a.map((row) => {
    const line = new Float64Array(b.length);
    row.forEach((factor, k) => b[k].forEach((entry, j) => (line[j] += factor * entry)));
    return line;
  });
}

function trace(matrix: Matrix): number {
  return matrix.reduce((total, row, i) => total + row[i], 0);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function requireRows(features: Matrix): number {
  const size = features[0]?.length ?? 0;
  if (size === 0) throw new RangeError('invalid features: none; a Gaussian needs at least one row');
  for (const row of features) {
    if (row.length !== size) {
      throw new RangeError(`invalid features: a row of ${row.length} among rows of ${size}`);
    }
  }
  return size;
}

function requireSameSize(real: Gaussian, generated: Gaussian): void {
  for (const size of [real.covariance.length, generated.mean.length, generated.covariance.length]) {
    if (size !== real.mean.length) {
      throw new RangeError(
        `invalid Gaussians: ${size} dimensions beside ${real.mean.length}; expected equal numbers`,
      );
    }
  }
}
