import * as tf from '@tensorflow/tfjs-core';
import { timestepEmbedding } from '#algorithms/diffusion/conditioning-embedding.ts';
import { microRows, microSize } from '#algorithms/miniature/micro-conditions.ts';
import type { Parameters } from '#algorithms/miniature/parameters.ts';
import type { Network, VideoUnetCall, VideoUnetSize } from '#algorithms/miniature/video-unet.ts';
import { matrix, valuesOf, type Tape } from '#algorithms/tensor/tape.ts';
import { softGate, tfjsLayers, type Frames, type TfjsLayers } from './tfjs-layers.ts';
import { tfjsTransformer } from './tfjs-transformer.ts';

/**
 * The miniature's U-Net once more, in the operations of TensorFlow.js, with the same weights.
 *
 * For the benchmark, which needs somebody else's answer and time. All temporal layers take part.
 */
export function tfjsVideoUnet(arena: Tape, parameters: Parameters, size: VideoUnetSize): Network {
  const layers = tfjsLayers(arena, parameters);
  const { spatial, groupNorm } = layers;

  function evaluate(x: Frames, call: VideoUnetCall): Frames {
    const clips = call.cNoise.length;
    const told = embeddings(layers, call, size);
    const context = rowsOf(call.context, size.context);
    const block = (name: string, input: Frames) => resBlock(layers, name, input, told);
    const look = (name: string, input: Frames) =>
      tfjsTransformer(layers, `${name}.transformer`, input, context, clips);

    const first = block('down0.res', spatial('conv_in', x));
    const second = look('down1', block('down1.res', spatial('down0.halve', first, 2)));
    const deepest = look('middle', block('middle.res', second));
    const risen = block('up1.res', tf.concat4d([deepest, second], 3));
    const [, height, width] = x.shape;
    const joined = tf.concat4d([tf.image.resizeNearestNeighbor(risen, [height, width]), first], 3);
    const last = block('up0.res2', look('up0', block('up0.res1', joined)));
    return spatial('conv_out', softGate(groupNorm('norm_out', last, 1)));
  }

  return function network(tape, call) {
    const { clips, frames, height, width } = call.shape;
    const values = valuesOf(tape, call.x).slice();
    const shape = [clips * frames, height, width, call.x.columns] as const;
    const answer = tf.tidy(() => evaluate(tf.tensor4d(values, [...shape]), call));
    const out = { rows: call.x.rows, columns: size.latentChannels };
    const result = matrix(tape, out, { values: answer.dataSync() });
    answer.dispose();
    return result;
  };
}

/** What is told of a film, in a row for each frame: noise, micro-conditions, caption, number. */
interface Told {
  frames: number;
  rows: tf.Tensor2D;
}

function embeddings(
  { linear, weight, alpha }: TfjsLayers,
  { cNoise, micro, pooled, shape: { frames } }: VideoUnetCall,
  { embedding, context }: VideoUnetSize,
): Told {
  const twoLayers = (name: string, rows: tf.Tensor2D) =>
    linear(`${name}2`, softGate(linear(`${name}1`, rows)));
  const noise = cNoise.flatMap((value) => [...timestepEmbedding(1000 * value, embedding)]);
  const whole = Float32Array.from(pooled, (value) => value * Math.sqrt(context));
  const perClip = tf.add(
    twoLayers('time_embed', rowsOf(noise, embedding)),
    twoLayers('label_embed', rowsOf(microRows(micro), microSize)),
  );
  const everyFrame = (rows: tf.Tensor, columns: number) =>
    tf.reshape<tf.Rank.R2>(tf.tile(tf.expandDims(rows, 1), [1, frames, 1]), [-1, columns]);
  const features = weight('frame_embed1.weight').shape[0];
  const numbers = cNoise.flatMap(() =>
    Array.from({ length: frames }, (_, t) => [...timestepEmbedding(t, features, 100)]).flat(),
  );
  const times = cNoise.flatMap(() => Array.from({ length: frames }, (_, t) => middle(t, frames)));
  const said = everyFrame(rowsOf(whole, context), context);
  const heard = linear('pooled_embed1', said);
  const path = tf.mul<tf.Tensor2D>(said, rowsOf(times, 1));
  const place = tf.add(
    linear('frame_embed1', rowsOf(numbers, features)),
    linear('path_embed1', path),
  );
  const told = (rows: tf.Tensor2D) =>
    tf.add<tf.Tensor2D>(everyFrame(perClip, embedding), linear('pooled_embed2', softGate(rows)));
  const [still, moving] = [told(heard), told(tf.add<tf.Tensor2D>(heard, place))];
  const share = alpha('frame_embed');
  const rows = tf.add<tf.Tensor2D>(tf.mul(still, share), tf.mul(moving, tf.sub(1, share)));
  return { frames, rows };
}

/** How far frame t is from the middle of its film, with a variance of about 1. */
function middle(t: number, frames: number): number {
  return Math.sqrt(3) * ((2 * t) / (frames - 1) - 1);
}

/** Two convolutions in space, two in time, blended by α. */
function resBlock(layers: TfjsLayers, name: string, x: Frames, embedding: Told): Frames {
  const { weight, alpha, linear, spatial, temporal, groupNorm } = layers;
  const [rows, height, width, inputs] = x.shape;
  const outputs = weight(`${name}.spatial.embed.weight`).shape[1];
  const shape = [rows, height, width, outputs] as const;
  const told = (h: Frames, part: 'spatial' | 'temporal') => {
    const gate = softGate(embedding.rows);
    const row = tf.reshape(linear(`${name}.${part}.embed`, gate), [rows, 1, outputs]);
    const stills = tf.reshape(h, [rows, height * width, outputs]);
    return tf.reshape<tf.Rank.R4>(tf.add(stills, row), [...shape]);
  };

  const at = (part: string) => `${name}.spatial.${part}`;
  let h = spatial(at('conv1'), softGate(groupNorm(at('norm1'), x, 1)));
  h = spatial(at('conv2'), softGate(groupNorm(at('norm2'), told(h, 'spatial'), 1)));
  const flat = tf.reshape<tf.Rank.R2>(x, [rows * height * width, inputs]);
  const skipped = inputs === outputs ? x : tf.reshape(linear(at('skip'), flat), [...shape]);
  const still = tf.add<Frames>(skipped, h);

  const { frames } = embedding;
  const when = (part: string) => `${name}.temporal.${part}`;
  h = temporal(when('conv1'), softGate(groupNorm(when('norm1'), still, frames)), frames);
  const moving = softGate(groupNorm(when('norm2'), told(h, 'temporal'), frames));
  h = temporal(when('conv2'), moving, frames);
  // α·still + (1 − α)·(still + h)
  return tf.add(still, tf.mul(h, tf.sub(1, alpha(name))));
}

function rowsOf(values: ArrayLike<number>, columns: number): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(values), [values.length / columns, columns]);
}
