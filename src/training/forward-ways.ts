import { jit, numpy as np, type Array as JaxArray } from '@jax-js/jax';
import * as tf from '@tensorflow/tfjs-core';
import { convolution } from '#algorithms/tensor/convolution.ts';
import type { Kernels } from '#algorithms/tensor/kernels.ts';
import { product } from '#algorithms/tensor/linear.ts';
import { matrix, openTape, valuesOf, type Tensor } from '#algorithms/tensor/tape.ts';
import type { Contender } from './in-turns.ts';

/** A stack of grids under a window; a plain product is a window of 1 × 1 over single places. */
export interface Shape {
  name: string;
  grids: number;
  height: number;
  width: number;
  channels: number;
  outputs: number;
  tall: number;
  broad: number;
}

/** One engine's way to do a shape: run it, and show what came out last. */
export interface Way {
  run: Contender;
  result(): Float32Array;
}

type Values = Float32Array<ArrayBuffer>;

function isPlain({ tall, broad }: Shape): boolean {
  return tall * broad === 1;
}

/** The engine of the book. */
export function ownWay(kernels: Kernels, shape: Shape, x: Values, w: Values): Way {
  const { grids, height, width, channels, outputs } = shape;
  const arena = openTape(kernels, false);
  const rows = { rows: grids * height * width, columns: channels };
  const input = matrix(arena, rows, { values: x });
  const weight = matrix(arena, { rows: w.length / outputs, columns: outputs }, { values: w });
  const none = new Float32Array(outputs);
  const bias = matrix(arena, { rows: 1, columns: outputs }, { values: none });
  let out: Tensor = input;
  return {
    run() {
      const tape = { ...arena };
      out = isPlain(shape)
        ? product(tape, input, weight)
        : convolution(tape, input, { weight, bias }, { height, width }, shape);
    },
    result: () => valuesOf(arena, out).slice(),
  };
}

/** TensorFlow.js. */
export function tfjsWay(shape: Shape, x: Values, w: Values): Way {
  const { grids, height, width, channels, outputs, tall, broad } = shape;
  const grid = tf.tensor4d(x, [grids, height, width, channels]);
  const filter = tf.tensor4d(w, [tall, broad, channels, outputs]);
  const bias = tf.zeros<tf.Rank.R1>([outputs]);
  const left = tf.tensor2d(x, [x.length / channels, channels]);
  const right = tf.tensor2d(w, [w.length / outputs, outputs]);
  let out: tf.Tensor = tf.zeros([1]);
  return {
    run() {
      out.dispose();
      out = isPlain(shape)
        ? tf.matMul(left, right)
        : tf.fused.conv2d({ x: grid, filter, strides: 1, pad: 'same', bias });
    },
    result: () => Float32Array.from(out.dataSync()),
  };
}

/**
 * jax-js, a convolution as a sum of products with shifted rows of the padded grids.
 *
 * That is many times as fast as its own `lax.conv`, and the fastest way found. The rows on the
 * padding are left out of the result, which takes no part in the time.
 */
export function jaxWay(shape: Shape, x: Values, w: Values): Way {
  const { grids, height, width, channels, outputs, tall, broad } = shape;
  const [high, long] = [height + tall - 1, width + broad - 1];
  const [up, left] = [(tall - 1) / 2, (broad - 1) / 2];
  const margins: [number, number][] = [
    [0, 0],
    [up, up],
    [left, left],
    [0, 0],
  ];
  const rows = grids * high * long - (tall - 1) * long - (broad - 1);
  const input = np.array(x).reshape([grids, height, width, channels]);
  const weights = np.array(w).reshape([tall * broad, channels, outputs]);
  const multiply = jit((left: JaxArray, right: JaxArray) => np.matmul(left, right));
  const convolve = jit((grid: JaxArray, taps: JaxArray) => {
    const padded = np.pad(grid, margins).reshape([grids * high * long, channels]);
    const parts = Array.from({ length: tall * broad }, (_, tap) => {
      const from = Math.floor(tap / broad) * long + (tap % broad);
      return np.matmul(padded.ref.slice([from, from + rows], []), taps.ref.slice(tap));
    });
    padded.dispose();
    taps.dispose();
    return parts.reduce((sum, part) => sum.add(part));
  });
  const flat = np.array(x).reshape([x.length / channels, channels]);
  const matrixOfWeights = np.array(w).reshape([w.length / outputs, outputs]);
  let out: JaxArray | undefined;
  return {
    async run() {
      out?.dispose();
      out = isPlain(shape)
        ? multiply(flat.ref, matrixOfWeights.ref)
        : convolve(input.ref, weights.ref);
      await out.blockUntilReady();
    },
    result() {
      const all = out?.ref.dataSync() ?? [];
      const kept = new Float32Array(grids * height * width * outputs);
      for (let place = 0; place < grids * height * width; place++) {
        const [grid, inGrid] = [Math.floor(place / (height * width)), place % (height * width)];
        const row = (grid * high + Math.floor(inGrid / width)) * long + (inGrid % width);
        for (let c = 0; c < outputs; c++) kept[place * outputs + c] = all[row * outputs + c];
      }
      return kept;
    },
  };
}
