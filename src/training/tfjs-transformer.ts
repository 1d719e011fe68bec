import * as tf from '@tensorflow/tfjs-core';
import { timestepEmbedding } from '#algorithms/diffusion/conditioning-embedding.ts';
import { softGate, type Frames, type TfjsLayers } from './tfjs-layers.ts';

const HEAD = 16;
const GELU_SLOPE = 1.702;

/** How the rows of a matrix fall into groups, and how many tokens each group has. */
interface Tokens {
  groups: number;
  tokens: number;
}

/** Matrices of keys and values as attention wants them, and what they are made from. */
interface Asked {
  from: tf.Tensor2D;
  as: Tokens;
}

/**
 * A SpatialVideoTransformer of the miniature, in TensorFlow.js.
 *
 * `context` has some rows for each clip.
 */
export function tfjsTransformer(
  layers: TfjsLayers,
  name: string,
  x: Frames,
  context: tf.Tensor2D,
  clips: number,
): Frames {
  const { linear, groupNorm, alpha } = layers;
  const [allFrames, height, width, channels] = x.shape;
  const [frames, places] = [allFrames / clips, height * width];
  const rows = allFrames * places;
  const inSpace = { groups: allFrames, tokens: places };
  const inTime = { groups: clips, tokens: frames };
  const words = { from: context, as: { groups: clips, tokens: context.shape[0] / clips } };
  const clip = { groups: clips, tokens: frames * places };

  function block(part: string, x0: tf.Tensor2D, self: Tokens): tf.Tensor2D {
    const at = `${name}.${part}`;
    const calm = layers.layerNorm(`${at}.norm1`, x0);
    const looked = attention(layers, `${at}.attn1`, { from: calm, as: self });
    const x1 = tf.add<tf.Tensor2D>(x0, looked);
    const asking = { from: layers.layerNorm(`${at}.norm2`, x1), as: clip };
    const x2 = tf.add<tf.Tensor2D>(x1, attention(layers, `${at}.attn2`, asking, words));
    const ready = layers.layerNorm(`${at}.norm3`, x2);
    const gate = softGate(linear(`${at}.ff.gate`, ready), GELU_SLOPE);
    const value = tf.mul<tf.Tensor2D>(linear(`${at}.ff.value`, ready), gate);
    return tf.add(x2, linear(`${at}.ff.out`, value));
  }

  const even = tf.reshape<tf.Rank.R2>(groupNorm(`${name}.norm`, x, 1), [rows, channels]);
  const spatial = block('spatial', linear(`${name}.proj_in`, even), inSpace);

  const numbers = Array.from({ length: frames }, (_, t) => [
    ...timestepEmbedding(t, channels, 100),
  ]);
  const hidden = softGate(linear(`${name}.frame_embed1`, tf.tensor2d(numbers)));
  const perFrame = tf.reshape(linear(`${name}.frame_embed2`, hidden), [1, frames, 1, channels]);
  const film = tf.reshape(spatial, [clips, frames, places, channels]);
  const numbered = tf.reshape<tf.Rank.R2>(tf.add(film, perFrame), [rows, channels]);
  const temporal = block('temporal', numbered, inTime);

  const mixed = tf.add<tf.Tensor2D>(temporal, tf.mul(tf.sub(spatial, temporal), alpha(name)));
  return tf.add(x, tf.reshape(linear(`${name}.proj_out`, mixed), x.shape));
}

/** Softmax attention, head by head: each group of `to` is seen by its group of `from`. */
function attention(
  { linear }: TfjsLayers,
  name: string,
  from: Asked,
  to: Asked = from,
): tf.Tensor2D {
  const q = inHeads(linear(`${name}.to_q`, from.from), from.as);
  const k = inHeads(linear(`${name}.to_k`, to.from), to.as);
  const v = inHeads(linear(`${name}.to_v`, to.from), to.as);
  const scores = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(HEAD));
  const out = tf.transpose(tf.matMul(tf.softmax(scores), v), [0, 2, 1, 3]);
  const rows = from.from.shape[0];
  return linear(`${name}.to_out`, tf.reshape(out, [rows, out.size / rows]));
}

/** Groups × heads × tokens × channels of a head; in time every place counts as heads of its own. */
function inHeads(x: tf.Tensor2D, { groups, tokens }: Tokens): tf.Tensor {
  const heads = x.size / (groups * tokens * HEAD);
  return tf.transpose(tf.reshape(x, [groups, tokens, heads, HEAD]), [0, 2, 1, 3]);
}
