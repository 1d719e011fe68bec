import type { Matrix } from './symmetric-eigen.ts';

/** W = U diag(s) Vᵀ, where s holds the k = min(rows, columns) singular values, largest first. */
export interface Decomposition {
  /** k vectors as long as a column of W: where each direction lands. Zero where s is zero. */
  left: Float64Array[];
  singularValues: Float64Array;
  /** k vectors as long as a row of W: the directions that W stretches independently. */
  right: Float64Array[];
}

/**
 * Takes a matrix apart into directions at right angles that it stretches independently.
 *
 * Turns pairs of columns until all are at right angles; their lengths are then the singular
 * values (one-sided Jacobi: Hestenes 1958). Throws a RangeError unless the rows are equally long
 * and finite.
 */
export function singularValueDecomposition(matrix: Matrix): Decomposition {
  requireMatrix(matrix);
  if (matrix.length < matrix[0].length) {
    const { left, singularValues, right } = singularValueDecomposition(transpose(matrix));
    return { left: right, singularValues, right: left };
  }

  const stretched = transpose(matrix);
  const turned = stretched.map((_, p) => Float64Array.from(stretched, (_, q) => Number(p === q)));
  // What is left of a column that the others can make is rounding alone, and would turn for ever.
  const size = Math.sqrt(stretched.reduce((sum, column) => sum + dot(column, column), 0));
  const dust = Number.EPSILON * matrix.length * size;
  while (turnAllPairs(stretched, turned, dust)) continue;

  const order = stretched
    .map((column, k) => ({ k, length: Math.sqrt(dot(column, column)) }))
    .map(({ k, length }) => ({ k, length: length > dust ? length : 0 }))
    .sort((one, other) => other.length - one.length);
  return {
    left: order.map(({ k, length }) => stretched[k].map((v) => (length > 0 ? v / length : 0))),
    singularValues: Float64Array.from(order, ({ length }) => length),
    right: order.map(({ k }) => turned[k]),
  };
}

/**
 * The two thin factors whose product B A is the best copy of a matrix that `rank` allows.
 *
 * B is rows × rank, A is rank × columns, named as in LoRA (Hu et al. 2022). No other pair of this
 * rank comes closer in squared error, and the error is the sum of the squares of the discarded
 * singular values (Eckart and Young 1936). Throws a RangeError unless the rank
 * lies between 1 and min(rows, columns).
 */
export function lowRankFactors(matrix: Matrix, rank: number): { B: Matrix; A: Matrix } {
  const { left, singularValues, right } = singularValueDecomposition(matrix);
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= singularValues.length)) {
    throw new RangeError(`invalid rank: ${rank}; 1 to ${singularValues.length} is possible`);
  }
  const landings = left.slice(0, rank).map((u, k) => u.map((value) => singularValues[k] * value));
  return { B: transpose(landings), A: right.slice(0, rank) };
}

/** The matrix product. Throws a RangeError unless `left` is as wide as `right` is high. */
export function multiply(left: Matrix, right: Matrix): Float64Array[] {
  if (left[0].length !== right.length) {
    throw new RangeError(`unequal sides: ${left[0].length} columns against ${right.length} rows`);
  }
  const columns = transpose(right);
  return left.map((row) => Float64Array.from(columns, (column) => dot(row, column)));
}

/**
 * How many numbers a LoRA of the given rank trains beside one d_out × d_in matrix.
 *
 * r (d_in + d_out), so a square matrix gains 2 r d beside its d². Throws a RangeError unless all
 * three are positive whole numbers. Hu et al. 2022, section 4.1.
 */
export function loraParameters(dIn: number, dOut: number, rank: number): number {
  if (![dIn, dOut, rank].every((size) => Number.isInteger(size) && size > 0)) {
    throw new RangeError(`invalid sizes: ${dIn}, ${dOut}, ${rank}; positive whole numbers needed`);
  }
  return rank * (dIn + dOut);
}

/** Turns every pair of columns once; true if any pair was not yet at right angles. */
function turnAllPairs(stretched: Float64Array[], turned: Float64Array[], dust: number): boolean {
  // Rounding alone keeps the cosine between two long columns from falling below this.
  const smallest = Number.EPSILON * stretched[0].length;
  let moved = false;
  for (let p = 0; p < stretched.length; p++) {
    for (let q = p + 1; q < stretched.length; q++) {
      const pp = dot(stretched[p], stretched[p]);
      const qq = dot(stretched[q], stretched[q]);
      const pq = dot(stretched[p], stretched[q]);
      if (Math.min(pp, qq) <= dust ** 2) continue;
      if (Math.abs(pq) <= smallest * Math.sqrt(pp * qq)) continue;
      const ratio = (qq - pp) / (2 * pq);
      const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
      turn(stretched[p], stretched[q], tangent);
      turn(turned[p], turned[q], tangent);
      moved = true;
    }
  }
  return moved;
}

function turn(one: Float64Array, other: Float64Array, tangent: number): void {
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let k = 0; k < one.length; k++) {
    const before = one[k];
    one[k] = cosine * before - sine * other[k];
    other[k] = sine * before + cosine * other[k];
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, k) => sum + value * other[k], 0);
}

function transpose(matrix: Matrix): Float64Array[] {
  return Array.from(matrix[0], (_, x) => Float64Array.from(matrix, (row) => row[x]));
}

function requireMatrix(matrix: Matrix): void {
  const width = matrix[0]?.length ?? 0;
  if (!(width > 0 && matrix.every((row) => row.length === width && row.every(Number.isFinite)))) {
    throw new RangeError(`invalid matrix: ${matrix.length} rows; equally long, finite rows needed`);
  }
}
