import { groupNorm, layerNorm } from '../tensor/normalisation.ts';
import { silu } from '../tensor/pointwise.ts';
import type { Tape, Tensor } from '../tensor/tape.ts';
import type { Layer } from './layers.ts';
import type { Parameters } from './parameters.ts';

/** Group normalisation over `perSample` rows, with SiLU behind it unless `gated` is false. */
export function groupNormLayer(
  parameters: Parameters,
  name: string,
  channels: number,
  gated = true,
): (tape: Tape, x: Tensor, perSample: number) => Tensor {
  const affine = affineWeights(parameters, name, channels);
  const groups = channels / 8;
  return function normalised(tape, x, perSample) {
    const even = groupNorm(tape, x, affine, { perSample, groups });
    return gated ? silu(tape, even) : even;
  };
}

/** Layer normalisation. */
export function layerNormLayer(parameters: Parameters, name: string, channels: number): Layer {
  const affine = affineWeights(parameters, name, channels);
  return (tape, x) => layerNorm(tape, x, affine);
}

function affineWeights(parameters: Parameters, name: string, channels: number) {
  const shape = { rows: 1, columns: channels };
  const scale = parameters.make(`${name}.scale`, shape, { value: 1 });
  const shift = parameters.make(`${name}.shift`, shape, { value: 0 });
  return { scale, shift };
}
