import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { openTape, valuesOf } from '../tensor/tape.ts';
import { openParameters } from './parameters.ts';
import { setWeights } from './set-weights.ts';
import { decodeWeights, encodeWeights, type NamedMatrix } from './weights-file.ts';

const random = seededRandom(12);

function noise(name: string, rows: number, columns: number): NamedMatrix {
  const values = Float32Array.from({ length: rows * columns }, () => random.normal());
  return { name, rows, columns, values };
}

const matrices = [
  noise('conv_in.weight', 72, 48),
  noise('conv_in.bias', 1, 48),
  { name: 'nothing', rows: 3, columns: 2, values: new Float32Array(6) },
  noise('mix', 1, 1),
];
const file = encodeWeights(matrices);

test('a weight file gives back every name and shape, and every number to within its grain', () => {
  const back = decodeWeights(file);
  assert.deepEqual(
    back.map(({ name, rows, columns }) => ({ name, rows, columns })),
    matrices.map(({ name, rows, columns }) => ({ name, rows, columns })),
  );
  for (const [i, { rows, columns, values }] of matrices.entries()) {
    for (let c = 0; c < columns; c++) {
      const column = values.filter((_, k) => k % columns === c);
      const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      for (let r = 0; r < rows; r++) {
        const value = values[r * columns + c];
        // One byte has 127 steps to each side; half precision keeps eleven binary places.
        const most = rows === 1 ? Math.abs(value) * 2 ** -11 : largest / 127 / 2;
        const lost = Math.abs(back[i].values[r * columns + c] - value);
        assert.ok(lost <= most * 1.001 + 1e-9, `${i}, row ${r}, column ${c}: ${lost}`);
      }
    }
  }
});

test('what a weight file has rounded once is not rounded again', () => {
  const once = decodeWeights(file);
  const twice = decodeWeights(encodeWeights(once));
  for (const [i, { values }] of twice.entries()) {
    for (const [k, value] of values.entries()) {
      assert.ok(Math.abs(value - once[i].values[k]) <= Math.abs(value) * 2 ** -22);
    }
  }
});

test('a weight file takes about one byte a number', () => {
  const numbers = 72 * 48;
  assert.ok(file.length < 1.2 * numbers, `${file.length} bytes for ${numbers} numbers`);
});

test('bytes that are no weight file are refused in one clear sentence', () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(5), new Uint8Array(100)]) {
    assert.throws(
      () => decodeWeights(bytes),
      new RangeError(
        `not a weight file: ${bytes.length} bytes that do not begin with "SLM1", as the book's do`,
      ),
    );
  }
  const page = Uint8Array.from('<!doctype html><title>404</title>', (c) => c.charCodeAt(0));
  assert.throws(() => decodeWeights(page), /^RangeError: not a weight file: 33 bytes/);
});

test('a weight file cut short anywhere is refused in one clear sentence', () => {
  for (const length of [12, 13, 60, 500, file.length - 1]) {
    assert.throws(
      () => decodeWeights(file.slice(0, length)),
      new RangeError(
        `the weight file is damaged or cut short: its ${length} bytes do not add up to the sum at ` +
          `its front; load it again`,
      ),
    );
  }
  assert.throws(() => decodeWeights(file.slice(0, 11)), /not a weight file: 11 bytes/);
});

test('a weight file with one bit changed anywhere is refused', () => {
  // The name of the format, the head's length and the sum stand in the first twelve bytes.
  for (let at = 0; at < file.length; at += at < 12 ? 1 : 97) {
    for (const bit of at < 12 ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
      const changed = file.slice();
      changed[at] ^= 1 << bit;
      const sentence = at < 4 ? /not a weight file/ : /damaged or cut short/;
      assert.throws(() => decodeWeights(changed), sentence, `byte ${at}, bit ${bit}`);
    }
  }
});

test('weights of another network are refused, and the sentence names the matrix', () => {
  const arena = openTape(loadKernels({ megabytes: 1 }), false);
  const parameters = openParameters(arena, random);
  for (const { name, rows, columns } of matrices) {
    parameters.make(name, { rows, columns }, { value: 0 });
  }
  setWeights(arena, [parameters], matrices);
  const mix = parameters.byName.get('mix');
  assert.ok(mix);
  assert.deepEqual(valuesOf(arena, mix), matrices[3].values);

  const wrong = [...matrices.slice(0, 3), noise('mix', 2, 1)];
  assert.throws(
    () => setWeights(arena, [parameters], wrong),
    /weights are of another network: mix is 2 × 1; right would be 1 × 1/,
  );
  const foreign = [...matrices.slice(0, 3), noise('blend', 1, 1)];
  assert.throws(() => setWeights(arena, [parameters], foreign), /blend.*no such matrix/);
  assert.throws(
    () => setWeights(arena, [parameters], matrices.slice(1)),
    /weights are of another network: 3 matrices; 4 are needed/,
  );
});
