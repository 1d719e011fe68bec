/**
 * Mixes each frame's value with its neighbours' in time, with the same weights everywhere.
 *
 * Output t is Σ_k kernel[k]·values[t + k − half]; beyond both ends of the film stand zeros, so it
 * keeps its length. Throws RangeError unless the kernel has an odd number of weights. The padded
 * 3 × 1 × 1 convolution of Stability-AI/generative-models, video_model.py, for one channel.
 */
export function temporalConvolution(
  values: ArrayLike<number>,
  kernel: readonly number[],
): Float64Array {
  if (kernel.length % 2 !== 1) {
    throw new RangeError(`invalid kernel: ${kernel.length} weights; an odd number has a middle`);
  }
  const half = (kernel.length - 1) / 2;
  const mixed = new Float64Array(values.length);
  for (let t = 0; t < values.length; t++) {
    for (let k = 0; k < kernel.length; k++) {
      const from = t + k - half;
      if (from >= 0 && from < values.length) mixed[t] += kernel[k] * values[from];
    }
  }
  return mixed;
}

/**
 * Says how much a value jumps from frame to frame: the mean of |next − this|.
 *
 * Throws RangeError for fewer than 2 frames.
 */
export function meanJump(values: ArrayLike<number>): number {
  if (values.length < 2) {
    throw new RangeError(`invalid film: ${values.length} frames; a jump needs at least 2`);
  }
  let sum = 0;
  for (let t = 1; t < values.length; t++) sum += Math.abs(values[t] - values[t - 1]);
  return sum / (values.length - 1);
}
