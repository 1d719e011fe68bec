import type { UnetConfiguration } from './unet-configuration.ts';

/** One stop on the way through the U-Net: which kind of block, on which arm, at which level. */
export interface UnetStop {
  kind: 'embedding' | 'convolution' | 'residual' | 'transformer' | 'downsample' | 'upsample';
  path: 'embedding' | 'encoder' | 'middle' | 'decoder';
  /** How often the sides have been halved, 0 at full size. */
  level: number;
}

/**
 * Walks the stops of a U-Net in the order in which a film passes them: down, through the middle,
 * up.
 *
 * The encoder has `residualBlocks` blocks a level, the decoder one more: it also takes up what the
 * first convolution and each downsampling left. Blattmann et al. 2023, sec. 2;
 * Stability-AI/generative-models, sgm/modules/diffusionmodules/video_model.py.
 */
export function* unetRoute(configuration: UnetConfiguration): Generator<UnetStop> {
  const { multipliers, residualBlocks } = configuration;
  const deepest = multipliers.length - 1;
  yield { kind: 'embedding', path: 'embedding', level: 0 };
  yield { kind: 'convolution', path: 'encoder', level: 0 };
  for (let level = 0; level <= deepest; level++) {
    for (let i = 0; i < residualBlocks; i++) yield* residualPair(configuration, 'encoder', level);
    if (level < deepest) yield { kind: 'downsample', path: 'encoder', level: level + 1 };
  }
  yield* residualPair(configuration, 'middle', deepest);
  yield { kind: 'residual', path: 'middle', level: deepest };
  for (let level = deepest; level >= 0; level--) {
    for (let i = 0; i <= residualBlocks; i++) yield* residualPair(configuration, 'decoder', level);
    if (level > 0) yield { kind: 'upsample', path: 'decoder', level: level - 1 };
  }
  yield { kind: 'convolution', path: 'decoder', level: 0 };
}

/** A residual block and, in the middle and at the levels that have them, its transformer. */
function* residualPair(
  { attentionLevels }: UnetConfiguration,
  path: UnetStop['path'],
  level: number,
): Generator<UnetStop> {
  yield { kind: 'residual', path, level };
  if (path === 'middle' || attentionLevels.includes(level)) {
    yield { kind: 'transformer', path, level };
  }
}
