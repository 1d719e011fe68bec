import { convolution, normalisation, perceptron } from './parameter-count.ts';
import type { UnetConfiguration } from './unet-configuration.ts';
import { unetRoute } from './unet-route.ts';
import type { UnetStop } from './unet-route.ts';
import {
  spatialResidual,
  spatialTransformer,
  temporalResidual,
  temporalTransformer,
} from './video-blocks.ts';

/** One block of the U-Net: where it stands, what shape it leaves and what it has to learn. */
export interface UnetBlock extends UnetStop {
  /** Channels that come in, those handed across from the encoder included. */
  inputs: number;
  skipped: number;
  channels: number;
  height: number;
  width: number;
  /** Places of a frame: tokens of spatial attention, separate rows of temporal attention. */
  tokens: number;
  heads: number;
  spatialParameters: number;
  temporalParameters: number;
  /** How the temporal half regroups the numbers before it works; empty without a temporal half. */
  rearrangement: string;
}

type Learned = Pick<UnetBlock, 'spatialParameters' | 'temporalParameters' | 'rearrangement'>;

/**
 * Lists every block of a video U-Net with its shape and its parameters.
 *
 * The encoder's blocks leave their channels on a pile; each residual block of the decoder takes the
 * topmost. Residual blocks and transformers have a half that sees one frame and a half that sees
 * time. Throws RangeError if the sides cannot be halved at every level.
 */
export function unetBlocks(configuration: UnetConfiguration): UnetBlock[] {
  requireHalving(configuration);
  const blocks: UnetBlock[] = [];
  const pile: number[] = [];
  let passing = configuration.inputChannels;
  for (const stop of unetRoute(configuration)) {
    const skipped = stop.path === 'decoder' && stop.kind === 'residual' ? (pile.pop() ?? 0) : 0;
    const block = blockAt(stop, configuration, passing, skipped);
    blocks.push(block);
    if (stop.kind === 'embedding') continue; // it stands beside the film's way
    passing = block.channels;
    if (stop.path === 'encoder' && stop.kind !== 'transformer') pile.push(passing);
  }
  return blocks;
}

/** Adds up what all blocks have to learn: in frames, along time, and in all. */
export function parameterTotals(blocks: readonly UnetBlock[]): {
  spatial: number;
  temporal: number;
  total: number;
} {
  const spatial = blocks.reduce((sum, block) => sum + block.spatialParameters, 0);
  const temporal = blocks.reduce((sum, block) => sum + block.temporalParameters, 0);
  return { spatial, temporal, total: spatial + temporal };
}

function blockAt(
  stop: UnetStop,
  configuration: UnetConfiguration,
  passing: number,
  skipped: number,
): UnetBlock {
  const inEmbedding = stop.kind === 'embedding';
  const height = inEmbedding ? 1 : configuration.height / 2 ** stop.level;
  const width = inEmbedding ? 1 : configuration.width / 2 ** stop.level;
  const inputs = inEmbedding ? configuration.modelChannels : passing + skipped;
  const channels = outputChannels(stop, configuration, passing);
  return {
    ...stop,
    inputs,
    skipped,
    channels,
    height,
    width,
    tokens: height * width,
    heads: stop.kind === 'transformer' ? channels / configuration.headChannels : 0,
    ...learned(stop, configuration, inputs, channels),
  };
}

function outputChannels(
  { kind, path, level }: UnetStop,
  { modelChannels, multipliers, outputChannels: last }: UnetConfiguration,
  passing: number,
): number {
  if (kind === 'embedding') return embeddingChannels(modelChannels);
  if (kind === 'residual') return modelChannels * multipliers[level];
  if (kind === 'convolution') return path === 'encoder' ? modelChannels : last;
  return passing;
}

/**
 * The noise level travels through the network as a vector four times as wide as its first layer.
 */
function embeddingChannels(modelChannels: number): number {
  return 4 * modelChannels;
}

function learned(
  { kind, path }: UnetStop,
  { modelChannels, contextChannels, vectorChannels }: UnetConfiguration,
  inputs: number,
  channels: number,
): Learned {
  const embedded = embeddingChannels(modelChannels);
  if (kind === 'residual') {
    return {
      spatialParameters: spatialResidual(inputs, channels, embedded),
      temporalParameters: temporalResidual(channels, embedded),
      rearrangement: '(b t) c h w → b c t h w',
    };
  }
  if (kind === 'transformer') {
    return {
      spatialParameters: spatialTransformer(channels, contextChannels),
      temporalParameters: temporalTransformer(channels, contextChannels),
      rearrangement: '(b t) (h w) c → (b h w) t c',
    };
  }
  const withoutTime = { temporalParameters: 0, rearrangement: '' };
  if (kind === 'embedding') {
    const vector = vectorChannels === 0 ? 0 : perceptron(vectorChannels, channels, channels);
    return { ...withoutTime, spatialParameters: perceptron(inputs, channels, channels) + vector };
  }
  // Up and down change the place, not the count; only the very last layer has a norm before it.
  const norm = kind === 'convolution' && path === 'decoder' ? normalisation(inputs) : 0;
  return { ...withoutTime, spatialParameters: norm + convolution(inputs, channels, [3, 3]) };
}

function requireHalving({ height, width, multipliers }: UnetConfiguration): void {
  const divisor = 2 ** (multipliers.length - 1);
  for (const side of [height, width]) {
    if (!(side > 0) || side % divisor !== 0) {
      throw new RangeError(`invalid side: ${side}; expected a multiple of ${divisor}`);
    }
  }
}
