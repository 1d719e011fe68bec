import type { GreyPicture } from '../temporal-coherence.ts';

/** The weights of a temporal attention: place by place, head by head, a row over all frames for each. */
export interface FrameAttention {
  weights: Float32Array;
  places: number;
  heads: number;
  frames: number;
}

/**
 * Shows who looks at whom at one place: row t holds what frame t takes from every frame.
 *
 * Of one head, counted from 0, or the mean of all. Every row sums to 1. Throws a RangeError for a
 * place or head that is not there.
 */
export function attentionMap(
  { weights, places, heads, frames }: FrameAttention,
  place: number,
  head?: number,
): GreyPicture {
  if (!(place >= 0 && place < places) || (head !== undefined && !(head >= 0 && head < heads))) {
    throw new RangeError(
      `invalid place or head: ${place}, ${head}; there are ${places} places and ${heads} heads`,
    );
  }
  const size = frames * frames;
  const chosen = head === undefined ? Array.from({ length: heads }, (_, h) => h) : [head];
  const values = Float64Array.from({ length: size }, (_, k) => {
    const sum = chosen.reduce((all, h) => all + weights[(place * heads + h) * size + k], 0);
    return sum / chosen.length;
  });
  return { width: frames, height: frames, values };
}

/** Where attention goes from the average frame: shares of its weight, and distances in frames. */
export interface AttentionReach {
  back: number;
  here: number;
  ahead: number;
  /** The mean distance of what is taken from earlier frames, and from later ones. */
  backFrames: number;
  aheadFrames: number;
}

/** Measures how far a map of attention looks back and ahead, averaged over all its frames. */
export function attentionReach({ width: frames, values }: GreyPicture): AttentionReach {
  let [back, here, ahead, backSum, aheadSum] = [0, 0, 0, 0, 0];
  for (const [k, value] of values.entries()) {
    const offset = (k % frames) - Math.floor(k / frames);
    if (offset === 0) here += value;
    if (offset < 0) {
      back += value;
      backSum -= offset * value;
    }
    if (offset > 0) {
      ahead += value;
      aheadSum += offset * value;
    }
  }
  return {
    ...{ back: back / frames, here: here / frames, ahead: ahead / frames },
    ...{ backFrames: back && backSum / back, aheadFrames: ahead && aheadSum / ahead },
  };
}

/** The distance to either side if every frame takes equally from all: (T + 1)/3 of T frames. */
export function evenReach(frames: number): number {
  return (frames + 1) / 3;
}

/** A map for the eye: paper where nothing is taken, full ink from three times an even share on. */
export function attentionTones(map: GreyPicture): GreyPicture {
  return { ...map, values: map.values.map((value) => (value * map.width) / FULL_INK) };
}

const FULL_INK = 3;
