import {
  attention,
  convolution,
  dense,
  feedForward,
  normalisation,
  perceptron,
} from './parameter-count.ts';

const IN_FRAME = [3, 3];
const ALONG_TIME = [3, 1, 1];
const MIX_FACTOR = 1; // the one number from which a block's α is made

/**
 * Counts the half of a residual block that looks at one frame.
 *
 * Norm, 3 × 3 convolution, the noise level added through a dense layer, norm, 3 × 3 convolution;
 * and a 1 × 1 convolution around them where the number of channels changes.
 */
export function spatialResidual(inputs: number, channels: number, embedding: number): number {
  const detour = inputs === channels ? 0 : convolution(inputs, channels, [1, 1]);
  return (
    normalisation(inputs) +
    convolution(inputs, channels, IN_FRAME) +
    dense(embedding, channels) +
    normalisation(channels) +
    convolution(channels, channels, IN_FRAME) +
    detour
  );
}

/**
 * Counts the half of a residual block that looks along time: the same, with kernels of 3 × 1 × 1.
 *
 * It follows the spatial half, so its channels never change; one number more blends the two.
 */
export function temporalResidual(channels: number, embedding: number): number {
  return (
    normalisation(channels) +
    convolution(channels, channels, ALONG_TIME) +
    dense(embedding, channels) +
    normalisation(channels) +
    convolution(channels, channels, ALONG_TIME) +
    MIX_FACTOR
  );
}

/**
 * Counts the half of a transformer in which the places of one frame attend to each other.
 *
 * Norm and dense layer in; attention to itself, to the context, feed-forward, each with its norm;
 * dense layer out.
 */
export function spatialTransformer(channels: number, context: number): number {
  return (
    normalisation(channels) +
    dense(channels, channels) +
    transformerLayer(channels, context) +
    dense(channels, channels)
  );
}

/**
 * Counts the half of a transformer in which the frames of one place attend to each other.
 *
 * A feed-forward layer of its own comes first; the frame's number enters through a perceptron four
 * times as wide as the channels; one number more blends the two halves.
 */
export function temporalTransformer(channels: number, context: number): number {
  return (
    normalisation(channels) +
    feedForward(channels) +
    transformerLayer(channels, context) +
    perceptron(channels, 4 * channels, channels) +
    MIX_FACTOR
  );
}

function transformerLayer(channels: number, context: number): number {
  return (
    attention(channels, channels) +
    attention(channels, context) +
    feedForward(channels) +
    3 * normalisation(channels)
  );
}
