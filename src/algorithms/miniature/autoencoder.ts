import { upsample } from '../tensor/arrangement.ts';
import { tidily } from '../tensor/gradient.ts';
import { add } from '../tensor/pointwise.ts';
import { matrix, type Tape, type Tensor } from '../tensor/tape.ts';
import { placesOf, type FilmShape } from './film-shape.ts';
import { spatialConvolution } from './layers.ts';
import { groupNormLayer } from './norm-layers.ts';
import type { Parameters } from './parameters.ts';
import { videoResBlock } from './video-res-block.ts';

/** A patch of 4 × 4 pixels becomes one place of the latent film. */
export const patchSide = 4;
/** How many numbers each place of the latent film has. */
export const latentChannels = 8;

/** The two halves of the autoencoder, as operations on a tape. */
export interface Autoencoder {
  /** Frames of 32 × 32 × 3 to latents of 8 × 8 × 8; `shape` is that of the pixels. */
  encode(tape: Tape, pixels: Tensor, shape: FilmShape): Tensor;
  /** Latents to 16 × 16 places of 12 values, 2 × 2 pixels each; `shape` is that of the latents. */
  decode(tape: Tape, latents: Tensor, shape: FilmShape, inTime?: boolean): Tensor;
}

const NARROW = 32;
const MIDDLE = 48;
const WIDE = 64;

/**
 * The miniature's autoencoder: a frame to a sixth of its values and back.
 *
 * The encoder sees each frame alone; the decoder also looks along time, like SVD's temporally aware
 * decoder, so that what it paints does not flicker. Rombach et al. 2022, section 3.1;
 * Blattmann et al. 2023 (Align your Latents), section 3.1.1.
 */
export function autoencoder(parameters: Parameters): Autoencoder {
  const layer = (name: string, inputs: number, outputs: number) => ({ name, inputs, outputs });
  const patches = spatialConvolution(parameters, layer('encoder.patches', 3, MIDDLE), {
    ...{ taps: patchSide, stride: patchSide },
  });
  const encoderBlock = imageBlock(parameters, 'encoder.block', MIDDLE);
  const encoderNorm = groupNormLayer(parameters, 'encoder.norm', MIDDLE);
  const toLatents = spatialConvolution(parameters, layer('encoder.out', MIDDLE, latentChannels));

  const fromLatents = spatialConvolution(parameters, layer('decoder.in', latentChannels, WIDE));
  const decoderBlock = videoResBlock(parameters, layer('decoder.res', WIDE, WIDE), 8);
  const narrow = spatialConvolution(parameters, layer('decoder.narrow', WIDE, NARROW));
  const lastBlock = imageBlock(parameters, 'decoder.block', NARROW);
  const decoderNorm = groupNormLayer(parameters, 'decoder.norm', NARROW);
  const toPixels = spatialConvolution(parameters, layer('decoder.out', NARROW, 12));

  return {
    encode: (tape, pixels, shape) =>
      tidily(tape, () => {
        const { height, width } = shape;
        const grid = { height: height / patchSide, width: width / patchSide };
        const h = encoderBlock(tape, patches(tape, pixels, shape), grid);
        return toLatents(tape, encoderNorm(tape, h, grid.height * grid.width), grid);
      }),
    decode: (tape, latents, shape, inTime = true) =>
      tidily(tape, () => {
        // The decoder has no noise level to be told of: its embedding stays 0.
        const nothing = { rows: shape.clips, columns: 8 };
        const values = new Float32Array(shape.clips * 8);
        const embedding = matrix(tape, nothing, { values });
        const switches = { convolution: inTime, attention: false };
        let h = fromLatents(tape, latents, shape);
        h = decoderBlock(tape, h, { shape, embedding, switches });
        const grid = { height: 2 * shape.height, width: 2 * shape.width };
        h = narrow(tape, upsample(tape, h, shape), grid);
        h = lastBlock(tape, h, grid);
        return toPixels(tape, decoderNorm(tape, h, 4 * placesOf(shape)), grid);
      }),
  };
}

function imageBlock(parameters: Parameters, name: string, channels: number) {
  const size = { inputs: channels, outputs: channels };
  const norm1 = groupNormLayer(parameters, `${name}.norm1`, channels);
  const conv1 = spatialConvolution(parameters, { name: `${name}.conv1`, ...size });
  const norm2 = groupNormLayer(parameters, `${name}.norm2`, channels);
  const conv2 = spatialConvolution(parameters, { name: `${name}.conv2`, ...size, zero: true });
  return function block(tape: Tape, x: Tensor, grid: { height: number; width: number }): Tensor {
    const places = grid.height * grid.width;
    const h = conv1(tape, norm1(tape, x, places), grid);
    return add(tape, x, conv2(tape, norm2(tape, h, places), grid));
  };
}
