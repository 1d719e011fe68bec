/** A square matrix as a list of rows. */
export type Matrix = readonly Float64Array[];

/** The axes of a symmetric matrix, a row each, with the stretch along every one. */
export interface Eigen {
  values: Float64Array;
  vectors: Float64Array[];
}

const MOST_SWEEPS = 60; // a dozen is usual; each sweep squares what is left

/**
 * Finds the axes along which a symmetric matrix only stretches, and by how much.
 *
 * Jacobi's method (1846): turn one pair of axes at a time until nothing is left off the diagonal.
 * `vectors[k]` has length 1 and belongs to `values[k]`; in no particular order. Throws RangeError
 * if the matrix is not square, symmetric and finite.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  requireSymmetric(matrix);
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = a.map((row, i) => row.map((_, j) => Number(i === j)));
  const enough = 1e-30 * a.reduce((sum, row) => row.reduce((s, x) => s + x * x, sum), 0);
  for (let sweep = 0; offDiagonal(a) > enough; sweep++) {
    if (sweep === MOST_SWEEPS) {
      throw new RangeError(`invalid matrix: not diagonal after ${sweep} sweeps of rotations`);
    }
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
    }
  }
  return { values: Float64Array.from(a, (row, i) => row[i]), vectors };
}

/**
 * Gives the matrix whose square is the given one: the same axes, each stretch replaced by its root.
 *
 * The matrix must be symmetric with no negative eigenvalue; ones that rounding has pushed just
 * below zero count as zero. Throws RangeError otherwise.
 */
export function symmetricRoot(matrix: Matrix): Float64Array[] {
  const { values, vectors } = symmetricEigen(matrix);
  const roots = nonNegativeRoots(values);
  const size = values.length;
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) =>
      roots.reduce((sum, root, k) => sum + root * vectors[k][i] * vectors[k][j], 0),
    ),
  );
}

/**
 * Takes the root of each eigenvalue of a matrix that should have no negative one.
 *
 * Values below zero by no more than rounding become 0. Throws RangeError for truly negative ones.
 */
export function nonNegativeRoots(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.map((value) => {
    if (value < -1e-9 * largest) {
      throw new RangeError(`invalid eigenvalue: ${value}; a covariance has none below 0`);
    }
    return Math.sqrt(Math.max(0, value));
  });
}

/** Turns axes p and q in their plane by the angle that makes entry (p, q) vanish. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const slope = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(1 + slope * slope));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  const turn = (x: Float64Array, i: number, y: Float64Array, j: number) => {
    const before = x[i];
    x[i] = cosine * before - sine * y[j];
    y[j] = sine * before + cosine * y[j];
  };
  for (const row of a) turn(row, p, row, q);
  for (let k = 0; k < a.length; k++) {
    turn(a[p], k, a[q], k);
    turn(vectors[p], k, vectors[q], k);
  }
  a[p][q] = a[q][p] = 0; // what rounding left there would keep the sweeps from ending
}

function offDiagonal(a: Matrix): number {
  return a.reduce(
    (sum, row, i) => row.reduce((part, entry, j) => (i === j ? part : part + entry * entry), sum),
    0,
  );
}

function requireSymmetric(matrix: Matrix): void {
  const size = matrix.length;
  let largest = 0;
  for (const row of matrix) {
    if (row.length !== size) {
      throw new RangeError(`invalid matrix: a row of ${row.length} among ${size} rows; not square`);
    }
    for (const entry of row) largest = Math.max(largest, Math.abs(entry));
  }
  if (!Number.isFinite(largest)) throw new RangeError('invalid matrix: an entry is not finite');
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(matrix[i][j] - matrix[j][i]) > 1e-9 * largest) {
        throw new RangeError(
          `invalid matrix: entries (${i}, ${j}) and (${j}, ${i}) differ; expected a symmetric one`,
        );
      }
    }
  }
}
