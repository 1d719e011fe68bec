import { convolution, type Grid } from '../tensor/convolution.ts';
import { linear } from '../tensor/linear.ts';
import type { Tape, Tensor } from '../tensor/tape.ts';
import { adapted } from './adapter.ts';
import type { Parameters, Start } from './parameters.ts';

/** A layer with its weights: a function of what comes in. */
export type Layer = (tape: Tape, x: Tensor) => Tensor;

/** What a layer is called and how wide it is on both sides. */
export interface LayerSize {
  name: string;
  inputs: number;
  outputs: number;
  /** Begins at 0, so that a block around it begins as if it were not there. */
  zero?: boolean;
}

/** A linear layer x·W, plus b unless `bias` is false. */
export function linearLayer(
  parameters: Parameters,
  { name, inputs, outputs, zero = false }: LayerSize,
  bias = true,
): Layer {
  const shape = { rows: inputs, columns: outputs };
  const own = parameters.make(`${name}.weight`, shape, spread(inputs, zero));
  const weight = (tape: Tape) => adapted(tape, parameters, `${name}.weight`, own);
  if (!bias) return (tape, x) => linear(tape, x, weight(tape));
  const offset = parameters.make(`${name}.bias`, { rows: 1, columns: outputs }, { value: 0 });
  return (tape, x) => linear(tape, x, weight(tape), offset);
}

/** A convolution in space, 3 × 3 unless told otherwise, over frames of the given grid. */
export function spatialConvolution(
  parameters: Parameters,
  { name, inputs, outputs, zero = false }: LayerSize,
  { taps = 3, stride = 1 } = {},
): (tape: Tape, x: Tensor, grid: Grid) => Tensor {
  const affine = convolutionWeights(parameters, { name, inputs, outputs, zero }, taps * taps);
  const window = { tall: taps, broad: taps, stride };
  return (tape, x, grid) => convolution(tape, x, affine, grid, window);
}

/** A convolution in time, over three neighbouring frames at the same place. */
export function temporalConvolution(
  parameters: Parameters,
  size: LayerSize,
): (tape: Tape, x: Tensor, film: { frames: number; places: number }) => Tensor {
  const affine = convolutionWeights(parameters, size, 3);
  const window = { tall: 3, broad: 1 };
  return (tape, x, { frames, places }) =>
    convolution(tape, x, affine, { height: frames, width: places }, window);
}

function convolutionWeights(
  parameters: Parameters,
  { name, inputs, outputs, zero = false }: LayerSize,
  taps: number,
): { weight: Tensor; bias: Tensor } {
  const shape = { rows: taps * inputs, columns: outputs };
  const weight = parameters.make(`${name}.weight`, shape, spread(taps * inputs, zero));
  const bias = parameters.make(`${name}.bias`, { rows: 1, columns: outputs }, { value: 0 });
  return { weight, bias };
}

/** Noise that keeps the variance of what passes through: 1/inputs (LeCun et al. 1998). */
function spread(inputs: number, zero: boolean): Start {
  return zero ? { value: 0 } : { deviation: 1 / Math.sqrt(inputs) };
}
