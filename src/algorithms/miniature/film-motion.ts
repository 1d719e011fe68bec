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

/** How a camera moves: pixels right and down, and ln of the enlargement, per frame. */
export interface CameraMotion {
  panX: number;
  panY: number;
  zoom: number;
}

/**
 * The camera's motion, fitted to the flow of the ground; what the object does differently is outvoted.
 *
 * The flow of a pan is the same everywhere, that of a zoom points away from the middle: u = −p + z·r.
 * Least squares with weights that fall with each place's misfit (Holland and Welsch 1977), over all
 * frames of the film at once.
 */
export function cameraMotion(flow: readonly FlowField[]): CameraMotion {
  const fit = { panX: 0, panY: 0, zoom: 0 };
  const middle = (pictureSide - 1) / 2;
  for (let round = 0; round < 12; round++) {
    let [weights, sumX, sumY, sumU, sumV, radial, along] = [0, 0, 0, 0, 0, 0, 0];
    for (const { dx, dy } of flow) {
      for (let k = 0; k < dx.length; k++) {
        const x = (k % pictureSide) - middle;
        const y = Math.floor(k / pictureSide) - middle;
        const offX = dx[k] + fit.panX - fit.zoom * x;
        const offY = dy[k] + fit.panY - fit.zoom * y;
        const weight = round === 0 ? 1 : 1 / (1 + (offX * offX + offY * offY) / TOLERANCE ** 2);
        weights += weight;
        sumX += weight * x;
        sumY += weight * y;
        sumU += weight * dx[k];
        sumV += weight * dy[k];
        radial += weight * (x * x + y * y);
        along += weight * (x * dx[k] + y * dy[k]);
      }
    }
    const spread = radial - (sumX ** 2 + sumY ** 2) / weights;
    fit.zoom = (along - (sumX * sumU + sumY * sumV) / weights) / spread;
    fit.panX = (fit.zoom * sumX - sumU) / weights;
    fit.panY = (fit.zoom * sumY - sumV) / weights;
  }
  return fit;
}

// A misfit of this many pixels a frame halves a place's vote.
const TOLERANCE = 0.15;

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
