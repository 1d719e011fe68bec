import { timestepEmbedding } from '../diffusion/conditioning-embedding.ts';
import { joinColumns, takeRows, upsample } from '../tensor/arrangement.ts';
import { tidily } from '../tensor/gradient.ts';
import { add, alphaBlend, silu } from '../tensor/pointwise.ts';
import { matrix, type Tape, type Tensor } from '../tensor/tape.ts';
import type { FilmShape } from './film-shape.ts';
import { linearLayer, spatialConvolution } from './layers.ts';
import { groupNormLayer } from './norm-layers.ts';
import { microRows, microSize, type MicroConditions } from './micro-conditions.ts';
import type { Parameters } from './parameters.ts';
import {
  spatialVideoTransformer,
  type TransformerSurroundings,
} from './spatial-video-transformer.ts';
import { videoResBlock, type TemporalSwitches } from './video-res-block.ts';

/** How wide the network is. */
export interface VideoUnetSize {
  /** Channels of a latent film; twice as many come in where a frame is given beside it. */
  latentChannels: number;
  inputChannels: number;
  /** Channels at the full and at half the size of the latent grid. */
  widths: readonly [number, number];
  embedding: number;
  context: number;
}

/** What the network is told of each clip, besides the noisy film. */
export interface FilmConditions {
  /** c_noise = ¼ ln σ, a number for each clip. */
  cNoise: readonly number[];
  micro: readonly MicroConditions[];
  /** Rows of words or pictures for cross-attention, `contextPerClip` for each clip. */
  context: ArrayLike<number>;
  contextPerClip: number;
  /** The whole caption or picture in one row of length 1, or zeros; one for each clip. */
  pooled: ArrayLike<number>;
}

/** One evaluation of the network: the input x, c_in·x, with all it is told. */
export interface VideoUnetCall extends FilmConditions {
  x: Tensor;
  shape: FilmShape;
  switches?: TemporalSwitches;
  watch?: TransformerSurroundings['watch'];
}

/** A video U-Net with its weights: one evaluation, as latents of the input's shape. */
export type Network = (tape: Tape, call: VideoUnetCall) => Tensor;

/** The size of the book's miniature; SVD's own widths are 320 to 1280. */
export const miniatureSize: VideoUnetSize = {
  latentChannels: 8,
  inputChannels: 8,
  widths: [48, 64],
  embedding: 96,
  context: 32,
};

const HEAD = 16;
const FRAME_FEATURES = 16;

/**
 * The miniature's U-Net, block for block SVD's at toy size: the raw network F of a denoiser.
 *
 * Down: a video residual block at 8 × 8, then at 4 × 4 one with a transformer; a middle of two; up
 * again with the skipped features joined on, and a transformer between the last two blocks. Unlike
 * SVD's, it is also told the whole caption in one row beside the noise level, as SDXL is (Podell et
 * al. 2023, section 2.1), and with it the number of each frame, blended in by an α of its own and
 * left out with the convolutions along time. Without these so small a network hears too late what
 * is to be seen, and hardly where it moves. Returns a film of `latentChannels` values a place.
 */
export function videoUnet(parameters: Parameters, size: VideoUnetSize): Network {
  const { widths, embedding, context } = size;
  const [wide, deep] = widths;
  const block = (name: string, inputs: number, outputs: number) =>
    videoResBlock(parameters, { name, inputs, outputs }, embedding);
  const transformer = (name: string, channels: number) =>
    spatialVideoTransformer(parameters, {
      ...{ name, channels, heads: channels / HEAD, contextSize: context },
    });
  const linearOf = (name: string, inputs: number, zero = false) =>
    linearLayer(parameters, { name, inputs, outputs: embedding, zero });

  const time1 = linearOf('time_embed1', embedding);
  const time2 = linearOf('time_embed2', embedding);
  const pooled1 = linearOf('pooled_embed1', context);
  const pooled2 = linearOf('pooled_embed2', embedding);
  // Begins as if it were not there, so that an image model is not disturbed.
  const frame1 = linearOf('frame_embed1', FRAME_FEATURES, true);
  const path1 = linearOf('path_embed1', context, true);
  const mix = parameters.make('frame_embed.mix', { rows: 1, columns: 1 }, { value: 0 });
  const label1 = linearOf('label_embed1', microSize);
  const label2 = linearOf('label_embed2', embedding);
  const enter = spatialConvolution(parameters, {
    ...{ name: 'conv_in', inputs: size.inputChannels, outputs: wide },
  });
  const down0 = block('down0.res', wide, wide);
  const halve = spatialConvolution(
    parameters,
    { name: 'down0.halve', inputs: wide, outputs: wide },
    { stride: 2 },
  );
  const down1 = block('down1.res', wide, deep);
  const downLook = transformer('down1.transformer', deep);
  const middle = block('middle.res', deep, deep);
  const middleLook = transformer('middle.transformer', deep);
  const up1 = block('up1.res', 2 * deep, deep);
  const up0 = block('up0.res1', deep + wide, wide);
  const last = block('up0.res2', wide, wide);
  const lastLook = transformer('up0.transformer', wide);
  const norm = groupNormLayer(parameters, 'norm_out', wide);
  const leave = spatialConvolution(parameters, {
    ...{ name: 'conv_out', inputs: wide, outputs: size.latentChannels, zero: true },
  });

  return function network(tape, call) {
    const { x, shape, switches = { convolution: true, attention: true }, watch } = call;
    const rows = call.cNoise.length;
    const noise = matrix(
      tape,
      { rows, columns: embedding },
      { values: noiseRows(call, embedding) },
    );
    const labels = matrix(tape, { rows, columns: microSize }, { values: microRows(call.micro) });
    const timeRow = time2(tape, silu(tape, time1(tape, noise)));
    const labelRow = label2(tape, silu(tape, label1(tape, labels)));
    const heard = pooled1(tape, pooledRows(tape, call, context));
    const clipRow = add(tape, timeRow, labelRow);
    const tell = (whole: Tensor, base: Tensor) => add(tape, base, pooled2(tape, silu(tape, whole)));
    const everyFrame = (rows: Tensor) => repeatRows(tape, rows, shape.frames);
    const still = tell(heard, clipRow);
    const inTime = () => {
      const place = add(
        tape,
        frame1(tape, frameRows(tape, shape)),
        path1(tape, pathRows(tape, call, context)),
      );
      const moving = tell(add(tape, everyFrame(heard), place), everyFrame(clipRow));
      return alphaBlend(tape, everyFrame(still), moving, mix);
    };
    const told = shape.frames > 1 && switches.convolution ? inTime() : still;
    const contextShape = { rows: rows * call.contextPerClip, columns: context };
    const around = {
      ...{ shape, switches, embedding: told, ...(watch && { watch }) },
      context: {
        rows: matrix(tape, contextShape, { values: call.context }),
        perClip: call.contextPerClip,
      },
    };
    const half = {
      ...around,
      shape: { ...shape, height: shape.height / 2, width: shape.width / 2 },
    };

    const first = tidily(tape, () => down0(tape, enter(tape, x, shape), around));
    const second = tidily(tape, () =>
      downLook(tape, down1(tape, halve(tape, first, shape), half), half),
    );
    const deepest = tidily(tape, () => middleLook(tape, middle(tape, second, half), half));
    const risen = tidily(tape, () => {
      const joined = joinColumns(tape, deepest, second);
      return up1(tape, joined, half);
    });
    return tidily(tape, () => {
      const joined = joinColumns(tape, upsample(tape, risen, half.shape), first);
      const h = last(tape, lastLook(tape, up0(tape, joined, around), around), around);
      return leave(tape, norm(tape, h, shape.height * shape.width), shape);
    });
  };
}

function noiseRows({ cNoise }: FilmConditions, columns: number): Float64Array {
  const rows = new Float64Array(cNoise.length * columns);
  // c_noise spans about −1 to 1; the waves are made for steps of 1 to 1000.
  cNoise.forEach((value, clip) => {
    rows.set(timestepEmbedding(1000 * value, columns), clip * columns);
  });
  return rows;
}

/** The pooled rows with values of variance 1, as the other embeddings have. */
function pooledRows(tape: Tape, { pooled }: FilmConditions, columns: number): Tensor {
  const values = Float32Array.from(pooled, (value) => value * Math.sqrt(columns));
  return matrix(tape, { rows: pooled.length / columns, columns }, { values });
}

/** Each row `times` times, one after the other: what is told of a clip, told to its frames. */
function repeatRows(tape: Tape, x: Tensor, times: number): Tensor {
  if (times === 1) return x;
  const from = Array.from({ length: x.rows * times }, (_, row) => Math.floor(row / times));
  return takeRows(tape, x, from);
}

/**
 * The pooled rows times the frame's distance from the middle of its clip, −√3 to √3: a row a frame.
 *
 * A direction times a time is a place: so a linear layer knows at once where a word leads.
 */
function pathRows(tape: Tape, { pooled, shape }: VideoUnetCall, columns: number): Tensor {
  const { clips, frames } = shape;
  const values = new Float32Array(clips * frames * columns);
  for (let row = 0; row < clips * frames; row++) {
    const time = Math.sqrt(3) * ((2 * (row % frames)) / (frames - 1) - 1);
    const own = Math.floor(row / frames) * columns;
    for (let c = 0; c < columns; c++) {
      values[row * columns + c] = time * Math.sqrt(columns) * pooled[own + c];
    }
  }
  return matrix(tape, { rows: clips * frames, columns }, { values });
}

/** The number of each frame in its clip, as waves. */
function frameRows(tape: Tape, { clips, frames }: FilmShape): Tensor {
  const columns = FRAME_FEATURES;
  const values = new Float64Array(clips * frames * columns);
  for (let row = 0; row < clips * frames; row++) {
    values.set(timestepEmbedding(row % frames, columns, 100), row * columns);
  }
  return matrix(tape, { rows: clips * frames, columns }, { values });
}
