import { linearGuidance } from '../diffusion/guidance.ts';
import type { FilmOrder } from './film-order.ts';
import { filmFrames } from './scene.ts';

/**
 * How films beside camera adapters are made. The network is told ten frames a second, less one as in
 * SVD, and a motion bucket like those of the zooming films that an adapter learns from; guidance rises
 * as in the configuration of SVD.
 */
export const cameraSetting = {
  micro: { framesPerSecond: 9, motionBucket: 55 },
  guidance: linearGuidance({ frames: filmFrames, wMin: 1, wMax: 2.5 }),
} as const satisfies Partial<FilmOrder>;
