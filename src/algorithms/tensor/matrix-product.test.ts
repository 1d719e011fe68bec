import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canFuse, loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { multiplyInto } from './linear.ts';
import { matrix, openTape, valuesOf, type Tape, type Tensor } from './tape.ts';

const versions = [
  ['plain', loadKernels({ megabytes: 2 })] as const,
  ...(canFuse() ? [['fused', loadKernels({ megabytes: 2, fused: true })] as const] : []),
];

// Below, at and beyond the six, four and one rows and the eight columns that a tile can have.
const sizes = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 16, 23];

function noise(tape: Tape, rows: number, columns: number, seed: number): Tensor {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => random.normal());
  return matrix(tape, { rows, columns }, { values });
}

/** Element (i, j) of a matrix, or of the same matrix turned. */
function reader(tape: Tape, tensor: Tensor, turned = false): (i: number, j: number) => number {
  const values = valuesOf(tape, tensor).slice();
  const { columns } = tensor;
  return turned ? (i, j) => values[j * columns + i] : (i, j) => values[i * columns + j];
}

/**
 * Asserts that C is A·B + before, element by element.
 *
 * A sum of k products in floats of 24 bits errs by at most about k·2⁻²⁴ of the sum of their sizes
 * (Higham 2002, section 3.1); two more roundings are for adding it to what was there.
 */
function assertProduct(
  c: (i: number, j: number) => number,
  [a, b]: ((i: number, j: number) => number)[],
  [m, k, n]: readonly number[],
  before: (i: number, j: number) => number = () => 0,
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let [sum, size] = [before(i, j), Math.abs(before(i, j))];
      for (let l = 0; l < k; l++) {
        sum += a(i, l) * b(l, j);
        size += Math.abs(a(i, l) * b(l, j));
      }
      const error = Math.abs(c(i, j) - sum);
      assert.ok(error <= (k + 2) * 2 ** -24 * size, `(${i}, ${j}): ${c(i, j)} against ${sum}`);
    }
  }
}

for (const [name, kernels] of versions) {
  test(`the ${name} product is right at every size, at tiles’ edges too`, () => {
    for (const m of sizes) {
      for (const n of sizes) {
        const k = 1 + ((3 * m + n) % 13);
        const tape = openTape(kernels, false);
        const [a, b] = [noise(tape, m, k, m), noise(tape, k, n, n)];
        const c = matrix(tape, { rows: m, columns: n });
        multiplyInto(tape, { tensor: a }, { tensor: b }, c.at, false);
        assertProduct(reader(tape, c), [reader(tape, a), reader(tape, b)], [m, k, n]);
      }
    }
  });

  test(`the ${name} product reads either side turned, and adds where it is told to`, () => {
    for (const [m, k, n] of [
      [13, 11, 10],
      [18, 7, 24],
      [5, 1, 3],
      [6, 64, 8],
    ]) {
      for (const [left, right] of [
        [true, false],
        [false, true],
        [true, true],
      ]) {
        const tape = openTape(kernels, false);
        const a = left ? noise(tape, k, m, 1) : noise(tape, m, k, 1);
        const b = right ? noise(tape, n, k, 2) : noise(tape, k, n, 2);
        const c = noise(tape, m, n, 3);
        const before = reader(tape, c);
        const sides = [reader(tape, a, left), reader(tape, b, right)];
        multiplyInto(tape, { tensor: a, turned: left }, { tensor: b, turned: right }, c.at, true);
        assertProduct(reader(tape, c), sides, [m, k, n], before);
      }
    }
  });

  test(`the ${name} product writes its columns of a wider matrix and nothing beside them`, () => {
    for (const n of [1, 2, 3, 5, 7, 8, 12, 15]) {
      const [m, k, wide] = [11, 5, 20];
      const tape = openTape(kernels, false);
      const [a, b] = [noise(tape, m, k, 4), noise(tape, k, n, 5)];
      const panels = matrix(tape, { rows: k, columns: 16 });
      const c = matrix(tape, { rows: m, columns: wide });
      valuesOf(tape, c).fill(77);
      kernels.packPanels(b.at, k, n, n, 1, panels.at);
      kernels.matrixProduct(a.at, m, k, k, 1, panels.at, n, c.at + 12, wide, 0);
      const out = reader(tape, c);
      assertProduct((i, j) => out(i, j + 3), [reader(tape, a), reader(tape, b)], [m, k, n]);
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < wide; j++) {
          if (j < 3 || j >= 3 + n) assert.equal(out(i, j), 77, `(${i}, ${j}) of ${n} columns`);
        }
      }
    }
  });

  test(`the ${name} kernels lay a matrix out in panels of eight columns, filled up with zeros`, () => {
    const [k, n] = [5, 19];
    const tape = openTape(kernels, false);
    for (const turned of [false, true]) {
      const b = turned ? noise(tape, n, k, 6) : noise(tape, k, n, 6);
      const panels = matrix(tape, { rows: 3 * k, columns: 8 });
      const [kStride, nStride] = turned ? [1, k] : [n, 1];
      kernels.packPanels(b.at, k, n, kStride, nStride, panels.at);
      const [from, packed] = [reader(tape, b, turned), reader(tape, panels)];
      for (let j = 0; j < 24; j++) {
        for (let i = 0; i < k; i++) {
          const wanted = j < n ? from(i, j) : 0;
          assert.equal(packed(Math.floor(j / 8) * k + i, j % 8), wanted);
        }
      }
    }
  });
}
