import { luma, type LumaFrame } from '../curation/luma.ts';
import type { FlowField } from '../curation/motion-score.ts';
import { flowBetween, flowPyramid } from '../curation/optical-flow.ts';
import { pictureSide } from './scene.ts';

const perFrame = pictureSide * pictureSide * 3;

/** The dense optical flow from each frame of a film to the next; pixels run from −1 to 1. */
export function filmFlow(pixels: Float32Array): FlowField[] {
  const pyramids = greyFrames(pixels).map((frame) => flowPyramid(frame));
  return pyramids.slice(1).map((next, t) => flowBetween(pyramids[t], next));
}

/**
 * How much a film flickers: what still changes after each frame is moved along the flow.
 *
 * The mean of |I(t+1, p + u) − I(t, p)| over all places that stay in sight, in shades from 0 to 1.
 * A film whose every change is motion comes near 0.
 */
export function flicker(pixels: Float32Array, flow = filmFlow(pixels)): number {
  const frames = greyFrames(pixels);
  let sum = 0;
  let places = 0;
  for (const [t, { dx, dy }] of flow.entries()) {
    for (let k = 0; k < dx.length; k++) {
      const there = sampled(
        frames[t + 1],
        (k % pictureSide) + dx[k],
        Math.floor(k / pictureSide) + dy[k],
      );
      if (there === undefined) continue;
      sum += Math.abs(there - frames[t].values[k]);
      places++;
    }
  }
  return sum / places / 255;
}

function greyFrames(pixels: Float32Array): LumaFrame[] {
  const side = { width: pictureSide, height: pictureSide };
  return Array.from({ length: pixels.length / perFrame }, (_, t) => {
    const frame = pixels.subarray(t * perFrame, (t + 1) * perFrame);
    return luma({ ...side, data: Uint8ClampedArray.from(frame, (value) => 127.5 * (value + 1)) });
  });
}

/** A shade between pixels, or nothing beyond the edge. */
function sampled({ values }: LumaFrame, x: number, y: number): number | undefined {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= pictureSide || top + 1 >= pictureSide) return undefined;
  const [fx, fy] = [x - left, y - top];
  const k = top * pictureSide + left;
  const upper = values[k] * (1 - fx) + values[k + 1] * fx;
  const lower = values[k + pictureSide] * (1 - fx) + values[k + pictureSide + 1] * fx;
  return upper * (1 - fy) + lower * fy;
}
