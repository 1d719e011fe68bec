/** A guidance scale that changes along the frames of one video. */
export interface GuidanceRamp {
  frames: number;
  wMin: number;
  wMax: number;
}

/**
 * Classifier-free guidance: goes from the unconditional guess past the conditional one.
 *
 * D_u + w (D_c − D_u); w = 1 is no guidance, w = 0 ignores the condition.
 * Blattmann et al. 2023, appendix D.1; after Ho and Salimans 2022.
 */
export function guide(dUncond: Float64Array, dCond: Float64Array, w: number): Float64Array {
  return guideFrames(dUncond, dCond, [w]);
}

/**
 * Guidance with a scale of its own for each frame: D_u,i + w_i (D_c,i − D_u,i).
 *
 * The arrays hold the frames one after another, T equal parts for T scales. Throws a RangeError
 * if they do not. Blattmann et al. 2023, appendix D.4.1.
 */
export function guideFrames(
  dUncond: Float64Array,
  dCond: Float64Array,
  scales: readonly number[],
): Float64Array {
  const frameLength = dUncond.length / scales.length;
  if (dUncond.length !== dCond.length) {
    throw new RangeError(`unequal guesses: ${dUncond.length} and ${dCond.length} values`);
  }
  if (!Number.isInteger(frameLength)) {
    throw new RangeError(`invalid scales: ${scales.length} for ${dUncond.length} values`);
  }
  return dUncond.map((value, k) => {
    const w = scales[Math.floor(k / frameLength)];
    return value + w * (dCond[k] - value);
  });
}

/** The same scale for every frame. */
export function constantGuidance(frames: number, w: number): number[] {
  requireFrames(frames, 1);
  return Array.from({ length: frames }, () => w);
}

/**
 * A scale that rises evenly from the first frame to the last.
 *
 * w_i = w_min + (w_max − w_min) i/(T − 1). Blattmann et al. 2023, appendix D.4.1.
 */
export function linearGuidance({ frames, wMin, wMax }: GuidanceRamp): number[] {
  requireFrames(frames, 2);
  return Array.from({ length: frames }, (_, i) => wMin + ((wMax - wMin) * i) / (frames - 1));
}

/**
 * A scale that rises to the middle and falls again, for an orbit that ends where it began.
 *
 * w_i = w_min + (w_max − w_min)(1 − |2i/(T − 1) − 1|); an even T straddles the peak.
 * Voleti et al. 2024 (SV3D), section 3.
 */
export function triangularGuidance({ frames, wMin, wMax }: GuidanceRamp): number[] {
  requireFrames(frames, 2);
  return Array.from({ length: frames }, (_, i) => {
    const nearness = 1 - Math.abs((2 * i) / (frames - 1) - 1);
    return wMin + (wMax - wMin) * nearness;
  });
}

function requireFrames(frames: number, least: number): void {
  if (!(Number.isInteger(frames) && frames >= least)) {
    throw new RangeError(`invalid frames: ${frames}; a whole number from ${least} up is needed`);
  }
}
