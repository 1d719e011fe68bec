import { timestepEmbedding } from '../diffusion/conditioning-embedding.ts';
import {
  attention,
  crossAttention,
  spatialAttention,
  temporalAttention,
  type AttentionLayout,
} from '../tensor/attention.ts';
import { addRow } from '../tensor/linear.ts';
import { takeRows } from '../tensor/arrangement.ts';
import { add, alphaBlend, multiply, silu } from '../tensor/pointwise.ts';
import { matrix, type Tape, type Tensor } from '../tensor/tape.ts';
import { placesOf } from './film-shape.ts';
import { linearLayer, type Layer } from './layers.ts';
import { groupNormLayer, layerNormLayer } from './norm-layers.ts';
import type { Parameters } from './parameters.ts';
import type { Surroundings } from './video-res-block.ts';

/** What attention can look at besides the film: words or a picture, some rows for each clip. */
export interface Context {
  rows: Tensor;
  perClip: number;
}

/** Told to a transformer: its surroundings, the context, and who wants to see the attention. */
export interface TransformerSurroundings extends Surroundings {
  context: Context;
  /** Hears where the temporal attention's weights stand in memory, and under which name. */
  watch?: (name: string, weights: number, layout: AttentionLayout) => void;
}

const GELU_SLOPE = 1.702;

/**
 * A transformer over the places of each frame with another over the frames of each place behind
 * it, blended by α: SVD's SpatialVideoTransformer.
 *
 * Each of the two looks at itself, then at the context, then passes a gated layer; the second knows
 * the number of its frame. Blattmann et al. 2023 (Align your Latents), section 3.1.
 */
export function spatialVideoTransformer(
  parameters: Parameters,
  { name, channels, heads, contextSize }: TransformerSize,
): (tape: Tape, x: Tensor, around: TransformerSurroundings) => Tensor {
  const at = (part: string) => `${name}.${part}`;
  const size = { inputs: channels, outputs: channels };
  const norm = groupNormLayer(parameters, at('norm'), channels, false);
  const enter = linearLayer(parameters, { name: at('proj_in'), ...size });
  const spatial = transformerBlock(parameters, at('spatial'), channels, contextSize);
  // Begins as if it were not there, so that an image model is not disturbed.
  const temporal = transformerBlock(parameters, at('temporal'), channels, contextSize, true);
  const framePlace1 = linearLayer(parameters, { name: at('frame_embed1'), ...size });
  const framePlace2 = linearLayer(parameters, { name: at('frame_embed2'), ...size, zero: true });
  const mix = parameters.make(at('mix'), { rows: 1, columns: 1 }, { value: 0 });
  const leave = linearLayer(parameters, { name: at('proj_out'), ...size, zero: true });

  return function transform(tape, x, { shape, context, switches, watch }) {
    const places = placesOf(shape);
    const { clips, frames } = shape;
    const film = { clips, frames, places };
    const crosswise = crossAttention(film, context.perClip, heads);
    const still = spatialAttention(clips * frames, places, heads);
    let h = enter(tape, norm(tape, x, places));
    h = spatial(tape, h, { self: still, cross: crosswise, context: context.rows });
    if (frames > 1 && switches.attention) {
      const numbers = matrix(
        tape,
        { rows: frames, columns: channels },
        { values: frameNumbers(frames, channels) },
      );
      const perFrame = framePlace2(tape, silu(tape, framePlace1(tape, numbers)));
      const everyClip = Array.from({ length: clips * frames }, (_, row) => row % frames);
      const numbered = addRow(tape, h, takeRows(tape, perFrame, everyClip));
      const self = temporalAttention(film, heads);
      const moved = temporal(tape, numbered, {
        ...{ self, cross: crosswise, context: context.rows },
        ...(watch && { watch: (weights: number) => watch(name, weights, self) }),
      });
      h = alphaBlend(tape, h, moved, mix);
    }
    return add(tape, x, leave(tape, h));
  };
}

/** What a transformer is called and how wide it is. */
export interface TransformerSize {
  name: string;
  channels: number;
  heads: number;
  contextSize: number;
}

interface BlockSurroundings {
  self: AttentionLayout;
  cross: AttentionLayout;
  context: Tensor;
  watch?: (weights: number) => void;
}

function transformerBlock(
  parameters: Parameters,
  name: string,
  channels: number,
  contextSize: number,
  zero = false,
): (tape: Tape, x: Tensor, around: BlockSurroundings) => Tensor {
  const norm1 = layerNormLayer(parameters, `${name}.norm1`, channels);
  const attn1 = attentionLayer(parameters, `${name}.attn1`, channels, channels, zero);
  const norm2 = layerNormLayer(parameters, `${name}.norm2`, channels);
  const attn2 = attentionLayer(parameters, `${name}.attn2`, channels, contextSize, zero);
  const norm3 = layerNormLayer(parameters, `${name}.norm3`, channels);
  const feedForward = gatedLayer(parameters, `${name}.ff`, channels, zero);

  return function block(tape, x, { self, cross, context, watch }) {
    const calm = norm1(tape, x);
    let h = add(tape, x, attn1(tape, calm, calm, self, watch));
    h = add(tape, h, attn2(tape, norm2(tape, h), context, cross));
    return add(tape, h, feedForward(tape, norm3(tape, h)));
  };
}

function attentionLayer(
  parameters: Parameters,
  name: string,
  channels: number,
  contextSize: number,
  zero: boolean,
) {
  const own = { inputs: channels, outputs: channels };
  const other = { inputs: contextSize, outputs: channels };
  const toQ = linearLayer(parameters, { name: `${name}.to_q`, ...own }, false);
  const toK = linearLayer(parameters, { name: `${name}.to_k`, ...other }, false);
  const toV = linearLayer(parameters, { name: `${name}.to_v`, ...other }, false);
  const toOut = linearLayer(parameters, { name: `${name}.to_out`, ...own, zero });

  return function attend(
    tape: Tape,
    x: Tensor,
    context: Tensor,
    layout: AttentionLayout,
    watch?: (weights: number) => void,
  ): Tensor {
    const [q, k, v] = [toQ(tape, x), toK(tape, context), toV(tape, context)];
    const { out, weights } = attention(tape, { q, k, v }, layout);
    watch?.(weights);
    return toOut(tape, out);
  };
}

/** GEGLU: one half of the layer opens or closes the other. Shazeer 2020, eq. 6. */
function gatedLayer(parameters: Parameters, name: string, channels: number, zero: boolean): Layer {
  const size = { inputs: channels, outputs: channels };
  const value = linearLayer(parameters, { name: `${name}.value`, ...size });
  const gate = linearLayer(parameters, { name: `${name}.gate`, ...size });
  const out = linearLayer(parameters, { name: `${name}.out`, ...size, zero });
  return (tape, x) =>
    out(tape, multiply(tape, value(tape, x), silu(tape, gate(tape, x), GELU_SLOPE)));
}

function frameNumbers(frames: number, channels: number): Float64Array {
  const rows = new Float64Array(frames * channels);
  for (let t = 0; t < frames; t++) rows.set(timestepEmbedding(t, channels, 100), t * channels);
  return rows;
}
