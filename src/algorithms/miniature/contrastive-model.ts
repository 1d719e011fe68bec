import { meanRows, takeRows } from '../tensor/arrangement.ts';
import { product } from '../tensor/linear.ts';
import { crossEntropy, unitRows } from '../tensor/losses.ts';
import { add, silu } from '../tensor/pointwise.ts';
import type { Tape, Tensor } from '../tensor/tape.ts';
import { vocabulary } from './caption.ts';
import { linearLayer, spatialConvolution } from './layers.ts';
import type { Parameters } from './parameters.ts';

/** The width of a word's and of a picture's embedding. */
export const embeddingSize = 32;

/** How sharply similar pairs are told from others; CLIP learns it, here it is fixed. */
const SHARPNESS = 14;

/** The two halves of the contrastive model. */
export interface ContrastiveModel {
  /** A caption's words, one row each, as cross-attention sees them. `tokens`: caption by caption. */
  words(tape: Tape, tokens: ArrayLike<number>): Tensor;
  /** One row of length 1 for each caption of `perCaption` tokens. */
  captions(tape: Tape, tokens: ArrayLike<number>, perCaption: number): Tensor;
  /** The mean of a caption's words as one row of length 1: all that is said, motion too. */
  bagOfWords(tape: Tape, tokens: ArrayLike<number>, perCaption: number): Tensor;
  /** One row of length 1 for each picture of 32 × 32 × 3. */
  pictures(tape: Tape, pixels: Tensor): Tensor;
}

/**
 * A small contrastive model of pictures and captions, the miniature's CLIP.
 *
 * Both halves end in one row of 32 numbers, and learn to agree for a picture and its own caption.
 * Radford et al. 2021, section 2.3.
 */
export function contrastiveModel(parameters: Parameters): ContrastiveModel {
  const table = parameters.make(
    'text.words',
    { rows: vocabulary.length, columns: embeddingSize },
    { deviation: 1 },
  );
  const layer = (name: string, inputs: number, outputs: number) => ({ name, inputs, outputs });
  const text1 = linearLayer(parameters, layer('text.layer1', embeddingSize, 64));
  const text2 = linearLayer(parameters, layer('text.layer2', 64, embeddingSize));
  const patches = spatialConvolution(parameters, layer('image.patches', 3, 32), {
    ...{ taps: 4, stride: 4 },
  });
  const conv1 = spatialConvolution(parameters, layer('image.conv1', 32, 48));
  const conv2 = spatialConvolution(parameters, layer('image.conv2', 48, 48), { stride: 2 });
  const conv3 = spatialConvolution(parameters, layer('image.conv3', 48, 64));
  const last = linearLayer(parameters, layer('image.last', 64, embeddingSize));

  return {
    words: (tape, tokens) => takeRows(tape, table, tokens),
    captions(tape, tokens, perCaption) {
      const words = takeRows(tape, table, tokens);
      const h = silu(tape, text1(tape, meanRows(tape, words, perCaption)));
      return unitRows(tape, text2(tape, h));
    },
    bagOfWords: (tape, tokens, perCaption) =>
      unitRows(tape, meanRows(tape, takeRows(tape, table, tokens), perCaption)),
    pictures(tape, pixels) {
      let h = silu(tape, patches(tape, pixels, { height: 32, width: 32 }));
      h = silu(tape, conv1(tape, h, { height: 8, width: 8 }));
      h = silu(tape, conv2(tape, h, { height: 8, width: 8 }));
      h = silu(tape, conv3(tape, h, { height: 4, width: 4 }));
      return unitRows(tape, last(tape, meanRows(tape, h, 16)));
    },
  };
}

/**
 * How badly pictures and captions find each other: the mean of both directions' cross-entropy.
 *
 * Row i of the one belongs to row i of the other. Radford et al. 2021, figure 3 (InfoNCE).
 */
export function contrastiveLoss(tape: Tape, pictures: Tensor, captions: Tensor): Tensor {
  const own = Array.from({ length: pictures.rows }, (_, row) => row);
  const sharp = (x: Tensor) => add(tape, x, x, SHARPNESS, 0);
  const there = crossEntropy(tape, sharp(product(tape, pictures, captions, true)), own);
  const back = crossEntropy(tape, sharp(product(tape, captions, pictures, true)), own);
  return add(tape, there, back, 0.5, 0.5);
}
