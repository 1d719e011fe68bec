import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom } from '#algorithms/random.ts';
import { product } from '#algorithms/tensor/linear.ts';
import { matrix, openTape, valuesOf } from '#algorithms/tensor/tape.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { orthogonalise } from './orthogonalise.ts';

for (const [rows, columns] of [
  [96, 24],
  [24, 96],
]) {
  test(`${rows} × ${columns}: every direction is made about as long as every other`, () => {
    const tape = openTape(loadKernels({ megabytes: 4 }), false);
    const random = seededRandom(1);
    // Columns (or rows) of very different length: singular values from 0.1 to 2.4 or so.
    const values = Array.from({ length: rows * columns }, (_, k) => {
      const direction = rows > columns ? k % columns : Math.floor(k / columns);
      return ((direction + 1) / 100) * random.normal();
    });
    const x = matrix(tape, { rows, columns }, { values });
    const { top } = tape;
    orthogonalise(tape, x);
    assert.equal(tape.top, top, 'the lent memory is given back');

    // UVᵀ times its own transpose is 1 on the diagonal and 0 beside it.
    const squared =
      rows > columns
        ? product(tape, transposed(tape, x), x)
        : product(tape, x, transposed(tape, x));
    const found = valuesOf(tape, squared);
    for (let k = 0; k < 24; k++) {
      const row = [...found.subarray(k * 24, (k + 1) * 24)];
      assert.ok(row[k] > 0.45 && row[k] < 1.5, `${row[k]} on the diagonal`);
      row[k] = 0;
      assert.ok(Math.max(...row.map(Math.abs)) < 0.35, `${Math.max(...row)} beside it`);
    }
  });
}

function transposed(tape: ReturnType<typeof openTape>, x: ReturnType<typeof matrix>) {
  const values = valuesOf(tape, x);
  const { rows, columns } = x;
  const turned = Array.from(
    { length: rows * columns },
    (_, k) => values[(k % rows) * columns + Math.floor(k / rows)],
  );
  return matrix(tape, { rows: columns, columns: rows }, { values: turned });
}
