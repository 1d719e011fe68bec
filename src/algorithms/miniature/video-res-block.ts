import { addRow } from '../tensor/linear.ts';
import { add, alphaBlend, silu } from '../tensor/pointwise.ts';
import type { Tape, Tensor } from '../tensor/tape.ts';
import { placesOf, type FilmShape } from './film-shape.ts';
import { linearLayer, spatialConvolution, temporalConvolution, type LayerSize } from './layers.ts';
import { groupNormLayer } from './norm-layers.ts';
import type { Parameters } from './parameters.ts';

/** Which temporal layers take part; a model of images has none. */
export interface TemporalSwitches {
  convolution: boolean;
  attention: boolean;
}

/** What a block is told besides its input. */
export interface Surroundings {
  shape: FilmShape;
  /** Noise level, frame rate and the like: one row for each clip, or for each frame. */
  embedding: Tensor;
  switches: TemporalSwitches;
}

/**
 * A residual block in space with another in time behind it, blended by α: SVD's VideoResBlock.
 *
 * Space: two 3 × 3 convolutions in each frame. Time: two convolutions over three frames at each
 * place. The embedding is added between the two. With one frame, or switched off, time is left
 * out, as at α = 1. Blattmann et al. 2023 (Align your Latents), section 3.1.
 */
export function videoResBlock(
  parameters: Parameters,
  { name, inputs, outputs }: LayerSize,
  embeddingSize: number,
): (tape: Tape, x: Tensor, around: Surroundings) => Tensor {
  const at = (part: string) => `${name}.${part}`;
  const size = { inputs, outputs };
  const norm1 = groupNormLayer(parameters, at('spatial.norm1'), inputs);
  const conv1 = spatialConvolution(parameters, { name: at('spatial.conv1'), ...size });
  const embed = linearLayer(parameters, {
    ...{ name: at('spatial.embed'), inputs: embeddingSize, outputs },
  });
  const norm2 = groupNormLayer(parameters, at('spatial.norm2'), outputs);
  const wide = { inputs: outputs, outputs };
  const conv2 = spatialConvolution(parameters, { name: at('spatial.conv2'), ...wide, zero: true });
  const skip =
    inputs === outputs ? undefined : linearLayer(parameters, { name: at('spatial.skip'), ...size });

  const timeNorm1 = groupNormLayer(parameters, at('temporal.norm1'), outputs);
  const timeConv1 = temporalConvolution(parameters, { name: at('temporal.conv1'), ...wide });
  const timeEmbed = linearLayer(parameters, {
    ...{ name: at('temporal.embed'), inputs: embeddingSize, outputs },
  });
  const timeNorm2 = groupNormLayer(parameters, at('temporal.norm2'), outputs);
  const timeConv2 = temporalConvolution(parameters, {
    ...{ name: at('temporal.conv2'), ...wide, zero: true },
  });
  const mix = parameters.make(at('mix'), { rows: 1, columns: 1 }, { value: 0 });

  return function block(tape, x, { shape, embedding, switches }) {
    const places = placesOf(shape);
    let h = conv1(tape, norm1(tape, x, places), shape);
    h = addRow(tape, h, embed(tape, silu(tape, embedding)));
    h = conv2(tape, norm2(tape, h, places), shape);
    const spatial = add(tape, skip ? skip(tape, x) : x, h);
    if (shape.frames === 1 || !switches.convolution) return spatial;

    const film = { frames: shape.frames, places };
    const perClip = shape.frames * places;
    h = timeConv1(tape, timeNorm1(tape, spatial, perClip), film);
    h = addRow(tape, h, timeEmbed(tape, silu(tape, embedding)));
    h = timeConv2(tape, timeNorm2(tape, h, perClip), film);
    return alphaBlend(tape, spatial, add(tape, spatial, h), mix);
  };
}
