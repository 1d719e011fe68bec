/** What a reader can ask of the released model besides the picture. */
export interface MicroConditioning {
  framesPerSecond: number;
  /** How much should move; the released tools offer 0 to 511. */
  motionBucket: number;
  /** The level of the noise added to the conditioning picture. */
  condAug: number;
}

/**
 * Spreads one number over waves from fast to slow, so that a network can read it at any scale.
 *
 * Returns `dim` values, first cosines, then sines, at the frequencies maxPeriod^(−k/half) for
 * k = 0 … half − 1. Throws a RangeError for an odd `dim`. As `timestep_embedding` builds it
 * (generative-models, sgm/modules/diffusionmodules/util.py).
 */
export function timestepEmbedding(value: number, dim = 256, maxPeriod = 10_000): Float64Array {
  if (!(Number.isInteger(dim) && dim > 0 && dim % 2 === 0)) {
    throw new RangeError(`invalid dim: ${dim}; half cosines and half sines need an even number`);
  }
  if (!Number.isFinite(value)) throw new RangeError(`invalid value: ${value}; it must be finite`);

  const half = dim / 2;
  const embedding = new Float64Array(dim);
  for (let k = 0; k < half; k++) {
    const angle = value * maxPeriod ** (-k / half);
    embedding[k] = Math.cos(angle);
    embedding[half + k] = Math.sin(angle);
  }
  return embedding;
}

/**
 * The vector that tells the video model its frame rate, its motion and its picture's noise.
 *
 * Three embeddings of 256 in this order: frames per second minus one, motion bucket, noise level;
 * 768 values in all, which a small network then adds to the time embedding. Throws a RangeError
 * for a rate below 1 or another negative entry. generative-models, svd.yaml and
 * simple_video_sample.py.
 */
export function microConditioningVector(asked: MicroConditioning): Float64Array {
  const fpsId = asked.framesPerSecond - 1;
  const entries = [fpsId, asked.motionBucket, asked.condAug];
  if (!entries.every((entry) => entry >= 0)) {
    throw new RangeError(
      `invalid conditioning: ${JSON.stringify(asked)}; at least 1 frame per second, others from 0`,
    );
  }
  const vector = new Float64Array(3 * 256);
  for (const [slot, entry] of entries.entries()) vector.set(timestepEmbedding(entry), 256 * slot);
  return vector;
}
