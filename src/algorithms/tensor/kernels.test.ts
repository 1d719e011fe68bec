import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canFuse, loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { layerNorm, groupNorm } from './normalisation.ts';
import { silu } from './pointwise.ts';
import { matrix, openTape, valuesOf, type Tape, type Tensor } from './tape.ts';

const versions = [
  ['plain', loadKernels({ megabytes: 2 })] as const,
  ...(canFuse() ? [['fused', loadKernels({ megabytes: 2, fused: true })] as const] : []),
];

// Floats have 24 bits: one rounding errs by at most this share.
const rounding = 2 ** -24;

function noise(tape: Tape, rows: number, columns: number, seed = 1): Tensor {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => random.normal());
  return matrix(tape, { rows, columns }, { values });
}

function assertNear(found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  assert.equal(found.length, wanted.length);
  for (let k = 0; k < wanted.length; k++) {
    const error = Math.abs(found[k] - wanted[k]);
    assert.ok(error <= tolerance, `value ${k}: ${found[k]} against ${wanted[k]}`);
  }
}

/** x σ(slope·x) in double precision. */
function plainGate(x: number, slope: number): number {
  return x / (1 + Math.exp(-slope * x));
}

for (const [version, kernels] of versions) {
  test(`the ${version} gate, and the exponential in it, are right to two parts in ten million`, () => {
    const tape = openTape(kernels, false);
    const values = Float32Array.from({ length: 4000 }, (_, k) => (k - 2000) / 25);
    for (const slope of [1, 1.702]) {
      // Where e^(slope·x) is smaller than e^−87 the kernel takes it for e^−87.
      const x = matrix(tape, { rows: 40, columns: 100 }, { values });
      const found = valuesOf(tape, silu(tape, x, slope));
      for (const [k, value] of values.entries()) {
        if (slope * value < -87) continue;
        const wanted = plainGate(value, slope);
        const error = Math.abs(found[k] - wanted);
        // The slope and slope·x are rounded; e^(slope·x) makes a share of what is lost there.
        const share = 2e-7 + (slope === 1 ? 0 : 2 * Math.abs(slope * value) * rounding);
        assert.ok(error <= share * Math.abs(wanted), `${value}: ${found[k]} against ${wanted}`);
      }
    }
    const far = matrix(tape, { rows: 1, columns: 4 }, { values: [-1e4, -300, 300, 1e30] });
    assertNear(valuesOf(tape, silu(tape, far)), [0, 0, 300, Math.fround(1e30)], 1e-33);
  });

  test(`the ${version} gradient of the gate is its derivative`, () => {
    const tape = openTape(kernels, false);
    const [x, arriving] = [noise(tape, 8, 25), noise(tape, 8, 25, 2)];
    const to = noise(tape, 8, 25, 3);
    const wanted = Array.from(valuesOf(tape, to), (before, k) => {
      const value = valuesOf(tape, x)[k];
      const step = 1e-5;
      const slope = (plainGate(value + step, 1.702) - plainGate(value - step, 1.702)) / (2 * step);
      return before + valuesOf(tape, arriving)[k] * slope;
    });
    kernels.softGateGradient(x.at, arriving.at, to.at, 1.702, 200);
    assertNear(valuesOf(tape, to), wanted, 4e-6);
  });

  test(`the ${version} normalisation gives each group mean 0 and variance 1, then scale and shift`, () => {
    for (const [perSample, columns, groups] of [
      [1, 12, 1],
      [5, 24, 3],
      [7, 16, 4],
    ]) {
      const tape = openTape(kernels, false);
      const rows = 3 * perSample;
      const x = noise(tape, rows, columns);
      // Far from 0, so that a variance from raw squares would lose its digits.
      const values = valuesOf(tape, x);
      for (let k = 0; k < values.length; k++) values[k] = 30 + values[k] * (1 + (k % columns));
      const [scale, shift] = [noise(tape, 1, columns, 2), noise(tape, 1, columns, 3)];
      const out = groupNorm(tape, x, { scale, shift }, { perSample, groups });
      const wanted = new Float64Array(rows * columns);
      const wide = columns / groups;
      for (let sample = 0; sample < 3; sample++) {
        for (let g = 0; g < groups; g++) {
          const places = Array.from({ length: perSample * wide }, (_, k) => {
            const row = sample * perSample + Math.floor(k / wide);
            return row * columns + g * wide + (k % wide);
          });
          const mean = places.reduce((sum, p) => sum + values[p], 0) / places.length;
          const variance = places.reduce((sum, p) => sum + (values[p] - mean) ** 2, 0);
          const deviation = Math.sqrt(variance / places.length + 1e-5);
          for (const p of places) {
            const unit = (values[p] - mean) / deviation;
            const c = p % columns;
            wanted[p] = unit * valuesOf(tape, scale)[c] + valuesOf(tape, shift)[c];
          }
        }
      }
      assertNear(valuesOf(tape, out), wanted, 1e-5);
      if (perSample === 1) {
        assert.deepEqual(valuesOf(tape, layerNorm(tape, x, { scale, shift })), valuesOf(tape, out));
      }
    }
  });

  test(`the ${version} sums, products and means of values are those of plain loops`, () => {
    const tape = openTape(kernels, false);
    const [x, y, z] = [noise(tape, 9, 12), noise(tape, 9, 12, 2), noise(tape, 9, 12, 3)];
    const [a, b, c] = [x, y, z].map((tensor) => valuesOf(tape, tensor).slice());
    kernels.combine(z.at, 0.3, x.at, -1.7, 108);
    assertNear(
      valuesOf(tape, z),
      c.map((value, k) => 0.3 * value - 1.7 * a[k]),
      1e-6,
    );
    kernels.combine(z.at, 0, x.at, 2, 108);
    assertNear(
      valuesOf(tape, z),
      a.map((value) => 2 * value),
      0,
    );
    kernels.multiply(x.at, y.at, z.at, 0, 108);
    assertNear(
      valuesOf(tape, z),
      a.map((value, k) => value * b[k]),
      0,
    );
    kernels.multiply(x.at, y.at, z.at, 1, 108);
    assertNear(
      valuesOf(tape, z),
      a.map((value, k) => 2 * value * b[k]),
      2e-6,
    );
    const inner = a.reduce((sum, value, k) => sum + value * b[k], 0);
    assertNear([kernels.innerProduct(x.at, y.at, 108)], [inner], 108 * rounding * 100);
  });

  test(`the ${version} kernels add, sum and copy rows of any width`, () => {
    for (const columns of [1, 3, 4, 7, 12]) {
      const tape = openTape(kernels, false);
      const [x, rows] = [noise(tape, 6, columns), noise(tape, 3, columns, 2)];
      const [before, added] = [valuesOf(tape, x).slice(), valuesOf(tape, rows).slice()];
      const group = (k: number) => Math.floor(k / columns / 2) * columns + (k % columns);
      kernels.addRows(x.at, rows.at, 6, 2, columns);
      assertNear(
        valuesOf(tape, x),
        before.map((value, k) => value + added[group(k)]),
        0,
      );

      const sums = Float64Array.from(added);
      valuesOf(tape, x).forEach((value, k) => (sums[group(k)] += 0.25 * value));
      kernels.sumRows(x.at, rows.at, 6, 2, columns, 0.25);
      assertNear(valuesOf(tape, rows), sums, 1e-6);

      const wider = noise(tape, 6, columns + 5, 3);
      const old = valuesOf(tape, wider).slice();
      const from = valuesOf(tape, x);
      for (const accumulate of [0, 1]) {
        valuesOf(tape, wider).set(old);
        const to = [wider.at + 8, columns + 5, columns, 6, accumulate] as const;
        kernels.copyColumns(x.at, columns, ...to);
        const wanted = old.map((value, k) => {
          const [row, c] = [Math.floor(k / (columns + 5)), (k % (columns + 5)) - 2];
          if (c < 0 || c >= columns) return value;
          return Math.fround(from[row * columns + c] + accumulate * value);
        });
        assert.deepEqual(valuesOf(tape, wider), wanted);
      }
    }
  });

  test(`the ${version} step of Adam is Kingma and Ba’s, with decay on the weights alone`, () => {
    const tape = openTape(kernels, false);
    const [weights, gradient] = [noise(tape, 1, 40), noise(tape, 1, 40, 2)];
    const moments = [0, 1].map(() => matrix(tape, { rows: 1, columns: 40 }));
    for (const tensor of moments) valuesOf(tape, tensor).fill(0);
    const [mean, square] = moments;
    const wanted = Float64Array.from(valuesOf(tape, weights));
    const [m, s] = [new Float64Array(40), new Float64Array(40)];
    const [rate, decay, beta1, beta2, scale] = [0.01, 0.1, 0.9, 0.99, 0.5];
    const addresses = [weights.at, gradient.at, mean.at, square.at, 40] as const;
    for (let t = 1; t <= 5; t++) {
      const warm = [1 - beta1 ** t, 1 - beta2 ** t] as const;
      kernels.adamStep(...addresses, rate, decay, beta1, beta2, ...warm, scale);
      valuesOf(tape, gradient).forEach((value, k) => {
        m[k] = beta1 * m[k] + (1 - beta1) * scale * value;
        s[k] = beta2 * s[k] + (1 - beta2) * (scale * value) ** 2;
        const move = m[k] / warm[0] / (Math.sqrt(s[k] / warm[1]) + 1e-8);
        wanted[k] -= rate * (move + decay * wanted[k]);
      });
    }
    assertNear(valuesOf(tape, weights), wanted, 2e-6);
    assertNear(valuesOf(tape, mean), m, 1e-6);
  });

  test(`the ${version} loop that measures the peak really multiplies and adds`, () => {
    // c ← 0.9·c + 0.5 comes to rest at 0.5/(1 − 0.9) = 5; after one round the means show the start.
    assertNear([kernels.barePeak(400, 0.9, 0.5)], [5], 1e-5);
    const start = Array.from({ length: 12 }, (_, k) => 0.5 * (k + 1));
    const once = start.reduce((sum, c) => sum + (0.9 * c + 0.5) / 12, 0);
    assertNear([kernels.barePeak(1, 0.9, 0.5)], [once], 1e-6);
  });
}
