import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canFuse, loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import {
  attention,
  crossAttention,
  spatialAttention,
  temporalAttention,
  type AttentionLayout,
} from './attention.ts';
import { gradientOf } from './gradient.ts';
import { matrix, openTape, valuesOf, type Tape, type Tensor } from './tape.ts';

const versions = [
  ['plain', loadKernels({ megabytes: 2 })] as const,
  ...(canFuse() ? [['fused', loadKernels({ megabytes: 2, fused: true })] as const] : []),
];

const film = { clips: 2, frames: 5, places: 3 };
const rows = film.clips * film.frames * film.places;

/** A layout, how many keys there are, and which rows a query's row may see. */
interface Case {
  layout: AttentionLayout;
  keyRows: number;
  sees(query: number): number[];
}

const columns = 16;
const heads = 2;
const perFrame = film.places;
const perClip = film.frames * film.places;

const cases: Record<string, Case> = {
  space: {
    layout: spatialAttention(film.clips * film.frames, film.places, heads),
    keyRows: rows,
    sees: (query) => upFrom(query - (query % perFrame), perFrame, 1),
  },
  time: {
    layout: temporalAttention(film, heads),
    keyRows: rows,
    sees: (query) =>
      upFrom(query - (query % perClip) + (query % perFrame), film.frames, film.places),
  },
  words: {
    layout: crossAttention(film, 7, heads),
    keyRows: film.clips * 7,
    sees: (query) => upFrom(7 * Math.floor(query / perClip), 7, 1),
  },
  'a single word': {
    layout: crossAttention(film, 1, heads),
    keyRows: film.clips,
    sees: (query) => [Math.floor(query / perClip)],
  },
};

function upFrom(first: number, count: number, step: number): number[] {
  return Array.from({ length: count }, (_, k) => first + k * step);
}

function noise(tape: Tape, rowCount: number, seed: number): Tensor {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rowCount * columns }, () => random.normal());
  return matrix(tape, { rows: rowCount, columns }, { values, wanted: true });
}

/** Attention and its gradient in double precision, one query at a time, as the equation has it. */
function plainAttention(
  [q, k, v, arriving]: Float32Array[],
  { sees, keyRows }: Case,
): { out: Float64Array; weights: Map<string, number[]>; gradients: Float64Array[] } {
  const wide = columns / heads;
  const out = new Float64Array(rows * columns);
  const weights = new Map<string, number[]>();
  const gradients = [rows, keyRows, keyRows].map((count) => new Float64Array(count * columns));
  const [gq, gk, gv] = gradients;
  for (let query = 0; query < rows; query++) {
    for (let head = 0; head < heads; head++) {
      const channels = upFrom(head * wide, wide, 1);
      const dot = (x: ArrayLike<number>, r: number, y: ArrayLike<number>, s: number) =>
        channels.reduce((sum, c) => sum + x[r * columns + c] * y[s * columns + c], 0);
      const keys = sees(query);
      const sizes = keys.map((key) => Math.exp(dot(q, query, k, key) / Math.sqrt(wide)));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const shares = sizes.map((size) => size / total);
      weights.set(`${query} ${head}`, shares);
      const toShares = keys.map((key) => dot(arriving, query, v, key));
      const mean = shares.reduce((sum, share, j) => sum + share * toShares[j], 0);
      keys.forEach((key, j) => {
        const toScore = (shares[j] * (toShares[j] - mean)) / Math.sqrt(wide);
        for (const c of channels) {
          const [here, there] = [query * columns + c, key * columns + c];
          out[here] += shares[j] * v[there];
          gv[there] += shares[j] * arriving[here];
          gq[here] += toScore * k[there];
          gk[there] += toScore * q[here];
        }
      });
    }
  }
  return { out, weights, gradients };
}

function assertNear(found: ArrayLike<number>, wanted: ArrayLike<number>): void {
  assert.equal(found.length, wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    assert.ok(Math.abs(found[i] - wanted[i]) < 1e-5, `${i}: ${found[i]} against ${wanted[i]}`);
  }
}

for (const [version, kernels] of versions) {
  for (const [name, of] of Object.entries(cases)) {
    test(`the ${version} attention to ${name} is the equation’s, forwards and backwards`, () => {
      const tape = openTape(kernels);
      const inputs = [noise(tape, rows, 1), noise(tape, of.keyRows, 2), noise(tape, of.keyRows, 3)];
      const [q, k, v] = inputs;
      const arriving = noise(tape, rows, 4);
      const { out } = attention(tape, { q, k, v }, of.layout);
      const plain = plainAttention(
        [...inputs, arriving].map((tensor) => valuesOf(tape, tensor).slice()),
        of,
      );
      assertNear(valuesOf(tape, out), plain.out);

      valuesOf(tape, out, gradientOf(tape, out)).set(valuesOf(tape, arriving));
      for (const step of tape.backwards.splice(0)) step();
      for (const [i, input] of inputs.entries()) {
        assertNear(valuesOf(tape, input, input.gradient), plain.gradients[i]);
      }
    });
  }

  test(`the ${version} attention keeps its weights group by group, head by head, query by query`, () => {
    const tape = openTape(kernels);
    const [q, k, v] = [1, 2, 3].map((seed) => noise(tape, rows, seed));
    const { weights } = attention(tape, { q, k, v }, cases.time.layout);
    const values = [q, k, v, q].map((tensor) => valuesOf(tape, tensor).slice());
    const plain = plainAttention(values, cases.time).weights;
    const wanted: number[] = [];
    for (let clip = 0; clip < film.clips; clip++) {
      for (let place = 0; place < film.places; place++) {
        for (let head = 0; head < heads; head++) {
          for (let frame = 0; frame < film.frames; frame++) {
            const row = clip * perClip + frame * perFrame + place;
            wanted.push(...(plain.get(`${row} ${head}`) ?? []));
          }
        }
      }
    }
    const shape = { at: weights, rows: wanted.length, columns: 1, gradient: -1 };
    assertNear(valuesOf(tape, shape), wanted);
  });

  test(`the ${version} attention bears scores as large as floats allow`, () => {
    const tape = openTape(kernels);
    const [q, k, v] = [1, 2, 3].map((seed) => noise(tape, rows, seed));
    for (const tensor of [q, k]) {
      const values = valuesOf(tape, tensor);
      values.forEach((value, at) => (values[at] = 1e4 * value));
    }
    const { out } = attention(tape, { q, k, v }, cases.space.layout);
    // One key wins: every answer is its value, and none is larger than the largest of all.
    const largest = Math.max(...valuesOf(tape, v).map(Math.abs));
    assert.ok(valuesOf(tape, out).every((value) => Math.abs(value) <= largest + 1e-5));
  });
}
