import { reshape } from '../tensor/arrangement.ts';
import { add } from '../tensor/pointwise.ts';
import type { Tape, Tensor } from '../tensor/tape.ts';
import { linearLayer, spatialConvolution } from './layers.ts';
import { groupNormLayer } from './norm-layers.ts';
import type { Parameters } from './parameters.ts';
import { choices } from './scene.ts';

/** What the judge says of pictures, a row for each: unnormalised log-probabilities, and a place. */
export interface PictureOpinion {
  colour: Tensor;
  shape: Tensor;
  texture: Tensor;
  background: Tensor;
  /** Where the object's middle is: x and y from −1 (left, top) to 1. */
  centre: Tensor;
}

const WIDTH = 48;
const DEEP = 64;

/**
 * A judge of pictures, trained on true ones only: what is in them, and where.
 *
 * The stand-in for the eye in the book's measurements of films. Pictures are 32 × 32 × 3.
 */
export function pictureJudge(
  parameters: Parameters,
): (tape: Tape, pixels: Tensor) => PictureOpinion {
  const layer = (name: string, inputs: number, outputs: number) => ({ name, inputs, outputs });
  const patches = spatialConvolution(parameters, layer('patches', 3, WIDTH), {
    ...{ taps: 4, stride: 4 },
  });
  const norm1 = groupNormLayer(parameters, 'norm1', WIDTH);
  const conv1 = spatialConvolution(parameters, layer('conv1', WIDTH, WIDTH));
  const norm2 = groupNormLayer(parameters, 'norm2', WIDTH);
  const conv2 = spatialConvolution(parameters, layer('conv2', WIDTH, WIDTH));
  const norm3 = groupNormLayer(parameters, 'norm3', WIDTH);
  const conv3 = spatialConvolution(parameters, layer('conv3', WIDTH, DEEP), { stride: 2 });
  const norm4 = groupNormLayer(parameters, 'norm4', DEEP);
  const answer = (name: string, answers: number) =>
    linearLayer(parameters, layer(name, 16 * DEEP, answers));
  const colour = answer('colour', choices.colour.length);
  const shape = answer('shape', choices.shape.length);
  const texture = answer('texture', choices.texture.length);
  const background = answer('background', choices.background.length);
  const centre = answer('centre', 2);
  const grid = { height: 8, width: 8 };

  return function judge(tape, pixels) {
    const first = patches(tape, pixels, { height: 32, width: 32 });
    let h = conv1(tape, norm1(tape, first, 64), grid);
    h = add(tape, first, conv2(tape, norm2(tape, h, 64), grid));
    h = norm4(tape, conv3(tape, norm3(tape, h, 64), grid), 16);
    const seen = reshape(tape, h, { rows: h.rows / 16, columns: 16 * DEEP });
    return {
      ...{ colour: colour(tape, seen), shape: shape(tape, seen) },
      ...{ texture: texture(tape, seen), background: background(tape, seen) },
      centre: centre(tape, seen),
    };
  };
}
