import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadKernels } from '#data/load-kernels.ts';
import { seededRandom } from '../random.ts';
import { joinColumns, meanRows, reshape, takeRows, upsample } from './arrangement.ts';
import { attention, crossAttention, spatialAttention, temporalAttention } from './attention.ts';
import { convolution } from './convolution.ts';
import { backward, tidily } from './gradient.ts';
import { addRow, linear, product } from './linear.ts';
import { crossEntropy, squareError, unitRows } from './losses.ts';
import { groupNorm, layerNorm } from './normalisation.ts';
import { add, alphaBlend, multiply, silu } from './pointwise.ts';
import { matrix, openTape, valuesOf, type Tape, type Tensor } from './tape.ts';

type Operation = (tape: Tape, inputs: Tensor[]) => Tensor;

const kernels = loadKernels({ megabytes: 4 });
const clip = { clips: 2, frames: 3, places: 4 };

// Every operation: the shapes of its inputs, and how it is called.
const operations: Record<string, [shapes: [rows: number, columns: number][], call: Operation]> = {
  'a sum': [
    [
      [3, 5],
      [3, 5],
    ],
    (tape, [x, y]) => add(tape, x, y, 0.7, -1.3),
  ],
  'a product of values': [
    [
      [3, 5],
      [3, 5],
    ],
    (tape, [x, y]) => multiply(tape, x, y),
  ],
  SiLU: [[[4, 5]], (tape, [x]) => silu(tape, x)],
  'nearly GELU': [[[4, 5]], (tape, [x]) => silu(tape, x, 1.702)],
  'the blend of space and time': [
    [
      [3, 8],
      [3, 8],
      [1, 1],
    ],
    (tape, [x, y, mix]) => alphaBlend(tape, x, y, mix),
  ],
  'a matrix product': [
    [
      [7, 5],
      [5, 9],
    ],
    (tape, [x, y]) => product(tape, x, y),
  ],
  'a product with a turned matrix': [
    [
      [7, 5],
      [9, 5],
    ],
    (tape, [x, y]) => product(tape, x, y, true),
  ],
  'a linear layer': [
    [
      [7, 5],
      [5, 9],
      [1, 9],
    ],
    (tape, [x, w, b]) => linear(tape, x, w, b),
  ],
  'a row for each group': [
    [
      [6, 5],
      [3, 5],
    ],
    (tape, [x, rows]) => addRow(tape, x, rows),
  ],
  'a convolution in space': [
    [
      [2 * 12, 4],
      [9 * 4, 5],
      [1, 5],
    ],
    (tape, [x, weight, bias]) =>
      convolution(tape, x, { weight, bias }, { height: 3, width: 4 }, { tall: 3, broad: 3 }),
  ],
  'a convolution that halves': [
    [
      [2 * 16, 4],
      [9 * 4, 5],
      [1, 5],
    ],
    (tape, [x, weight, bias]) =>
      convolution(
        tape,
        x,
        { weight, bias },
        { height: 4, width: 4 },
        { tall: 3, broad: 3, stride: 2 },
      ),
  ],
  'a convolution over patches': [
    [
      [2 * 16, 3],
      [4 * 3, 5],
      [1, 5],
    ],
    (tape, [x, weight, bias]) =>
      convolution(
        tape,
        x,
        { weight, bias },
        { height: 4, width: 4 },
        { tall: 2, broad: 2, stride: 2 },
      ),
  ],
  'a convolution in time': [
    [
      [2 * 3 * 4, 4],
      [3 * 4, 5],
      [1, 5],
    ],
    (tape, [x, weight, bias]) =>
      convolution(tape, x, { weight, bias }, { height: 3, width: 4 }, { tall: 3, broad: 1 }),
  ],
  'group normalisation': [
    [
      [6, 16],
      [1, 16],
      [1, 16],
    ],
    (tape, [x, scale, shift]) => groupNorm(tape, x, { scale, shift }, { perSample: 3, groups: 2 }),
  ],
  'layer normalisation': [
    [
      [6, 8],
      [1, 8],
      [1, 8],
    ],
    (tape, [x, scale, shift]) => layerNorm(tape, x, { scale, shift }),
  ],
  'attention in space': [
    [
      [24, 8],
      [24, 8],
      [24, 8],
    ],
    (tape, [q, k, v]) => attention(tape, { q, k, v }, spatialAttention(6, 4, 2)).out,
  ],
  'attention in time': [
    [
      [24, 8],
      [24, 8],
      [24, 8],
    ],
    (tape, [q, k, v]) => attention(tape, { q, k, v }, temporalAttention(clip, 2)).out,
  ],
  'attention to words': [
    [
      [24, 8],
      [10, 8],
      [10, 8],
    ],
    (tape, [q, k, v]) => attention(tape, { q, k, v }, crossAttention(clip, 5, 2)).out,
  ],
  'rows of another length': [
    [[4, 6]],
    (tape, [x]) => silu(tape, reshape(tape, x, { rows: 8, columns: 3 })),
  ],
  'channels joined': [
    [
      [3, 5],
      [3, 2],
    ],
    (tape, [x, y]) => joinColumns(tape, x, y),
  ],
  'rows looked up': [[[4, 3]], (tape, [x]) => takeRows(tape, x, [2, 0, 2, 3])],
  upsampling: [[[2 * 4, 3]], (tape, [x]) => upsample(tape, x, { height: 2, width: 2 })],
  'a mean of rows': [[[6, 3]], (tape, [x]) => meanRows(tape, x, 3)],
  'rows of length 1': [[[4, 5]], (tape, [x]) => unitRows(tape, x)],
  'cross-entropy': [[[4, 5]], (tape, [x]) => crossEntropy(tape, x, [0, 3, 3, 1])],
  'a weighted square error': [
    [[4, 3]],
    (tape, [x]) =>
      squareError(
        tape,
        x,
        Float32Array.from({ length: 12 }, (_, k) => Math.sin(k)),
        [2, 0.5],
      ),
  ],
};

for (const [name, [shapes, call]] of Object.entries(operations)) {
  test(`the gradient of ${name} is what small changes show`, () => {
    const random = seededRandom(5);
    const start = shapes.map(([rows, columns]) =>
      Float32Array.from({ length: rows * columns }, () => random.normal()),
    );
    /** A fixed weighted sum of what the operation gives, so that every output counts. */
    function loss(tape: Tape, inputs: Tensor[]): Tensor {
      const out = call(tape, inputs);
      const weights = Float32Array.from({ length: out.rows * out.columns }, (_, k) => Math.cos(k));
      const columns = out.rows * out.columns;
      const flat = { ...out, rows: 1, columns };
      // The gradient that arrives at the flat view is the output's own.
      tape.backwards.push(() => (out.gradient = flat.gradient));
      const column = matrix(tape, { rows: columns, columns: 1 }, { values: weights });
      return product(tape, flat, column);
    }
    function lossAt(values: Float32Array[]): number {
      const tape = openTape(kernels, false);
      const inputs = shapes.map(([rows, columns], i) =>
        matrix(tape, { rows, columns }, { values: values[i] }),
      );
      return valuesOf(tape, loss(tape, inputs))[0];
    }

    const tape = openTape(kernels);
    const inputs = shapes.map(([rows, columns], i) =>
      matrix(tape, { rows, columns }, { values: start[i], wanted: true }),
    );
    backward(tape, loss(tape, inputs));

    const gradients = inputs.map((input) => valuesOf(tape, input, input.gradient).slice());
    for (const [i, gradient] of gradients.entries()) {
      const size = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0) / gradient.length);
      for (let k = 0; k < gradient.length; k++) {
        const [above, below] = [0.01, -0.01].map((step) =>
          lossAt(
            start.map((values, j) =>
              j === i ? values.map((v, l) => (l === k ? v + step : v)) : values,
            ),
          ),
        );
        const slope = (above - below) / 0.02;
        // Floats of 24 bits and a step of 0.01 leave about three digits.
        assert.ok(
          Math.abs(slope - gradient[k]) < 0.004 * (size + Math.abs(slope)) + 0.003,
          `input ${i}, value ${k}: ${gradient[k]} against ${slope}`,
        );
      }
    }
  });
}

test('a tape that does not record gives the memory on the way back', () => {
  const tape = openTape(kernels, false);
  const x = matrix(
    tape,
    { rows: 4, columns: 4 },
    { values: Float32Array.from({ length: 16 }, (_, k) => Math.sin(k)) },
  );
  const before = tape.top;
  const out = tidily(tape, () => silu(tape, silu(tape, silu(tape, x))));
  assert.equal(tape.top - before, 64);
  const kept = valuesOf(tape, out).slice();
  const plain = openTape(kernels, false);
  plain.top = tape.top;
  assert.deepEqual(kept, valuesOf(plain, silu(plain, silu(plain, silu(plain, x)))));
});

test('a matrix that does not fit says how much there is and how much was wanted', () => {
  const tape = openTape(kernels);
  assert.throws(() => matrix(tape, { rows: 1024, columns: 1024 }), /out of memory: 4194304 bytes/);
});
