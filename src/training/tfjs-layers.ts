import * as tf from '@tensorflow/tfjs-core';
import type { Parameters } from '#algorithms/miniature/parameters.ts';
import { valuesOf, type Tape } from '#algorithms/tensor/tape.ts';

/** Frames × height × width × channels; the frames of one clip after those of another. */
export type Frames = tf.Tensor4D;

/** The layers of the miniature with its weights, as TensorFlow.js computes them. */
export interface TfjsLayers {
  weight(name: string): tf.Tensor2D;
  /** α = σ(mix), the share of space in a blend. */
  alpha(name: string): tf.Tensor1D;
  /** A linear layer on the rows of a matrix; without a bias where the miniature has none. */
  linear(name: string, x: tf.Tensor2D): tf.Tensor2D;
  /** 3 × 3 in each frame. */
  spatial(name: string, x: Frames, stride?: 1 | 2): Frames;
  /** Three frames at each place. */
  temporal(name: string, x: Frames, framesPerClip: number): Frames;
  /** Group normalisation over so many frames together, eight channels a group. */
  groupNorm(name: string, x: Frames, framesTogether: number): Frames;
  layerNorm(name: string, x: tf.Tensor2D): tf.Tensor2D;
}

const CHANNELS_PER_GROUP = 8;
const EPSILON = 1e-5;

/** Reads weights by their names when they are first asked for, and keeps them. */
export function tfjsLayers(arena: Tape, { byName }: Parameters): TfjsLayers {
  /** Makes something of a parameter once, and keeps it. */
  function kept<Kind extends tf.Tensor>(
    make: (values: Float32Array, shape: [rows: number, columns: number]) => Kind,
  ): (name: string) => Kind {
    const made = new Map<string, Kind>();
    return function read(name) {
      const known = made.get(name);
      if (known) return known;
      const tensor = byName.get(name);
      if (!tensor) throw new RangeError(`the miniature has no parameter ${name}`);
      const { rows, columns } = tensor;
      const fresh = tf.keep(make(valuesOf(arena, tensor).slice(), [rows, columns]));
      made.set(name, fresh);
      return fresh;
    };
  }
  const weight = kept((values, shape) => tf.tensor2d(values, shape));
  // The fused operations want a bias that was a single row from the beginning.
  const row = kept((values) => tf.tensor1d(values));
  function filter(name: string, tall: number, broad: number): tf.Tensor4D {
    const [rows, outputs] = weight(`${name}.weight`).shape;
    const shape = [tall, broad, rows / (tall * broad), outputs] as const;
    return tf.reshape(weight(`${name}.weight`), [...shape]);
  }
  const affine = (name: string, x: tf.Tensor) =>
    tf.add(tf.mul(x, row(`${name}.scale`)), row(`${name}.shift`));

  return {
    weight,
    alpha: (name) => tf.sigmoid(row(`${name}.mix`)),
    linear(name, x) {
      const bias = byName.has(`${name}.bias`) ? { bias: row(`${name}.bias`) } : {};
      const product = tf.fused.matMul({ a: x, b: weight(`${name}.weight`), ...bias });
      return tf.reshape(product, [x.shape[0], weight(`${name}.weight`).shape[1]]);
    },
    spatial(name, x, strides = 1) {
      const bias = row(`${name}.bias`);
      return tf.fused.conv2d({ x, filter: filter(name, 3, 3), strides, pad: 1, bias });
    },
    temporal(name, x, framesPerClip) {
      const [frames, height, width, channels] = x.shape;
      const clips = [frames / framesPerClip, framesPerClip, height * width, channels] as const;
      const options = { strides: 1, pad: 'same', bias: row(`${name}.bias`) } as const;
      const grids = tf.reshape<tf.Rank.R4>(x, [...clips]);
      const out = tf.fused.conv2d({ x: grids, filter: filter(name, 3, 1), ...options });
      return tf.reshape(out, [frames, height, width, out.shape[3]]);
    },
    groupNorm(name, x, framesTogether) {
      const [frames, height, width, channels] = x.shape;
      const places = framesTogether * height * width;
      const groups = channels / CHANNELS_PER_GROUP;
      const apart = [frames / framesTogether, places, groups, CHANNELS_PER_GROUP];
      const even = standardised(tf.reshape(x, apart), [1, 3]);
      return tf.reshape(affine(name, tf.reshape(even, x.shape)), x.shape);
    },
    layerNorm: (name, x) => tf.reshape(affine(name, standardised(x, [1])), x.shape),
  };
}

/** x σ(slope·x): SiLU, and nearly GELU. */
export function softGate<Rank extends tf.Rank>(x: tf.Tensor<Rank>, slope = 1): tf.Tensor<Rank> {
  return tf.mul(x, tf.sigmoid(slope === 1 ? x : tf.mul(x, slope)));
}

/** Mean 0 and variance 1 along the axes. */
function standardised(x: tf.Tensor, axes: number[]): tf.Tensor {
  const off = tf.sub(x, tf.mean(x, axes, true));
  const variance = tf.mean(tf.square(off), axes, true);
  return tf.mul(off, tf.rsqrt(tf.add(variance, EPSILON)));
}
