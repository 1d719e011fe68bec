/**
 * Turns a block's one learned number into the weight of its spatial branch.
 *
 * α = 1/(1 + e^(−mixFactor)), the sigmoid, so it stays between 0 and 1. SVD starts from a mix
 * factor of 0.5, α = 0.622 (Stability-AI/generative-models, sgm/modules/diffusionmodules/util.py).
 */
export function blendWeight(mixFactor: number): number {
  return 1 / (1 + Math.exp(-mixFactor));
}

/**
 * Mixes what a block makes of each frame alone with what it makes of the frames together.
 *
 * α·spatial + (1 − α)·temporal, value by value; at α = 1 the film is frames that never met.
 * Blattmann et al. 2023, Align Your Latents. Throws RangeError if the lengths differ or α leaves
 * [0, 1].
 */
export function alphaBlend(
  spatial: ArrayLike<number>,
  temporal: ArrayLike<number>,
  alpha: number,
): Float64Array {
  if (spatial.length !== temporal.length) {
    throw new RangeError(
      `invalid branches: ${spatial.length} and ${temporal.length} values; expected as many in each`,
    );
  }
  if (!(alpha >= 0 && alpha <= 1)) {
    throw new RangeError(`invalid alpha: ${alpha}; expected a weight between 0 and 1`);
  }
  return Float64Array.from(spatial, (value, k) => alpha * value + (1 - alpha) * temporal[k]);
}
