import { timestepEmbedding } from '../diffusion/conditioning-embedding.ts';

const EACH = 32;

/** How many numbers tell a network of the three micro-conditions of a clip. */
export const microSize = 3 * EACH;

/** SVD's three micro-conditions; `undefined` where the model is to choose. */
export interface MicroConditions {
  framesPerSecond?: number;
  motionBucket?: number;
  augmentation?: number;
}

/** What films are told unless asked otherwise: ten frames a second, less one as in SVD, a little motion. */
export const usualMicro = { framesPerSecond: 9, motionBucket: 25 } as const;

/** Sinusoidal embeddings of frame rate, motion bucket and noise level; zeros where nothing is said. */
export function microRows(micro: readonly MicroConditions[]): Float64Array {
  const rows = new Float64Array(micro.length * microSize);
  micro.forEach(({ framesPerSecond, motionBucket, augmentation }, clip) => {
    [framesPerSecond, motionBucket, augmentation].forEach((value, slot) => {
      if (value === undefined) return;
      rows.set(timestepEmbedding(value, EACH), clip * microSize + slot * EACH);
    });
  });
  return rows;
}
