import type { FlowField } from './motion-score.ts';
import { shrinkMap } from './area-average.ts';
import { solveEquations, writeEquations } from './displacement.ts';
import type { LumaFrame } from './luma.ts';
import { polynomialExpansion, termCount, type Expansion } from './polynomial-expansion.ts';

/** All that can be set in the search for motion. */
export interface FlowSettings {
  /** Standard deviation, in places, of the weights with which paraboloids are fitted. */
  sigma: number;
  /** Side of the square over which motion is taken to be the same, in places, odd. */
  window: number;
  /** How often an estimate is improved at each size of the picture; once less at full size. */
  iterations: number;
  /** The picture is halved until its shorter side would be less than this. */
  smallest: number;
  /** How much there must be to see before a place is taken to move. */
  stillness: number;
}

/**
 * The settings of the book, since the paper prints none: window, iterations and sigma as they are
 * widely used with OpenCV, the others chosen on shifted frames and pasted objects.
 */
export const flowSettings: FlowSettings = {
  sigma: 1.2,
  window: 15,
  iterations: 3,
  smallest: 16,
  stillness: 0.004,
};

/** A frame made ready for `flowBetween`: its expansions at each size, largest first. */
export type Pyramid = readonly Expansion[];

/** Makes a frame ready: once for the flow from the frame before it and for that to the next. */
export function flowPyramid(frame: LumaFrame, { sigma, smallest } = flowSettings): Pyramid {
  const expansions = [polynomialExpansion(frame, sigma)];
  let picture = frame;
  while (Math.min(picture.width, picture.height) >= 2 * smallest) {
    const half = { width: Math.ceil(picture.width / 2), height: Math.ceil(picture.height / 2) };
    picture = { ...half, values: shrinkMap(picture.values, picture, half) };
    expansions.push(polynomialExpansion(picture, sigma));
  }
  return expansions;
}

/**
 * Finds where each place of one frame has gone in another: dense optical flow.
 *
 * Around each place both frames are paraboloids, and how their slopes differ tells how one must move
 * to become the other. Small pictures come first, in which large motion is small, and each answer is
 * the first guess for the next size. Farnebäck 2003. Throws RangeError if the frames differ in size
 * or are narrower than 2 places, or if the window is even.
 */
export function flowBetween(before: Pyramid, after: Pyramid, settings = flowSettings): FlowField {
  const { window, iterations } = settings;
  if (window % 2 !== 1) throw new RangeError(`invalid window: ${window}; expected an odd number`);
  const levels = before.map((one, level) => pair(one, after[level])).reverse();
  const [{ width, height }] = pair(before[0], after[0]);
  const equations = new Float32Array(termCount * width * height); // room for all sizes
  let flow = standstill(levels[0][0]);
  levels.forEach((expansions, level) => {
    if (level > 0) flow = enlarged(flow, expansions[0]);
    const rounds = level === levels.length - 1 ? Math.max(1, iterations - 1) : iterations;
    for (let round = 0; round < rounds; round++) {
      writeEquations(expansions, flow, equations);
      solveEquations(equations, flow, settings);
    }
  });
  return flow;
}

function standstill({ width, height }: { width: number; height: number }): FlowField {
  const places = width * height;
  return { width, height, dx: new Float32Array(places), dy: new Float32Array(places) };
}

/** Carries a flow over to a larger picture, where the same motion has more pixels. */
function enlarged(flow: FlowField, size: { width: number; height: number }): FlowField {
  const large = standstill(size);
  const growX = size.width / flow.width;
  const growY = size.height / flow.height;
  for (let y = 0, p = 0; y < size.height; y++) {
    const fromY = Math.min(Math.max((y + 0.5) / growY - 0.5, 0), flow.height - 1);
    const top = Math.min(fromY | 0, flow.height - 2);
    const down = fromY - top;
    for (let x = 0; x < size.width; x++, p++) {
      const fromX = Math.min(Math.max((x + 0.5) / growX - 0.5, 0), flow.width - 1);
      const left = Math.min(fromX | 0, flow.width - 2);
      const right = fromX - left;
      const a = top * flow.width + left;
      const b = a + flow.width;
      const upperX = flow.dx[a] + right * (flow.dx[a + 1] - flow.dx[a]);
      const lowerX = flow.dx[b] + right * (flow.dx[b + 1] - flow.dx[b]);
      const upperY = flow.dy[a] + right * (flow.dy[a + 1] - flow.dy[a]);
      const lowerY = flow.dy[b] + right * (flow.dy[b + 1] - flow.dy[b]);
      large.dx[p] = growX * (upperX + down * (lowerX - upperX));
      large.dy[p] = growY * (upperY + down * (lowerY - upperY));
    }
  }
  return large;
}

function pair(one: Expansion | undefined, two: Expansion | undefined): [Expansion, Expansion] {
  if (one && two && one.width === two.width && one.height === two.height) {
    if (Math.min(one.width, one.height) >= 2) return [one, two];
  }
  throw new RangeError(
    `invalid frames: ${one?.width} × ${one?.height} and ${two?.width} × ${two?.height}; expected one size of at least 2 × 2`,
  );
}
