import opencv from '@techstark/opencv-js';
import { frameShrinker, type Frame } from '#algorithms/curation/area-average.ts';
import { luma, type LumaFrame } from '#algorithms/curation/luma.ts';
import type { FlowField } from '#algorithms/curation/motion-score.ts';
import { flowBetween, flowPyramid } from '#algorithms/curation/optical-flow.ts';

const size = { width: 160, height: 90 };
const WINDOW = { width: 320, height: 180 }; // what is seen of a frame, at twice the size
const ROUNDS = 60;
const names = ['own', 'openCv'] as const;

/** Shifts of the window over the frame, in its pixels; half of that is the true motion. */
const SHIFTS = [
  [2, 1],
  [3, 0],
  [8, 3],
  [14, 5],
  [21, 5],
  [32, 13],
];

/** A way to the flow of a pair of frames. Only `find` is timed. */
interface Way {
  prepare(before: LumaFrame, after: LumaFrame): void;
  find(): void;
  flow(): FlowField;
}

/** How far the ends of arrows are from the truth, on average, when a frame moves by a known shift. */
export interface ShiftError {
  dx: number;
  dy: number;
  own: number;
  openCv: number;
}

/** Compares the end-point errors of our flow and OpenCV's on windows moved over still frames. */
export async function shiftErrors(frames: readonly Frame[]): Promise<ShiftError[]> {
  const ways = await bothWays();
  return SHIFTS.map(([right, down]) => {
    const [dx, dy] = [right / 2, down / 2];
    const sums = { own: 0, openCv: 0 };
    for (const frame of frames) {
      // The window goes left and up, so that the picture goes right and down.
      const before = seenThrough(frame, 0, 0);
      const after = seenThrough(frame, -right, -down);
      for (const name of names) {
        ways[name].prepare(before, after);
        ways[name].find();
        sums[name] += endPointError(ways[name].flow(), dx, dy);
      }
    }
    return { dx, dy, own: sums.own / frames.length, openCv: sums.openCv / frames.length };
  });
}

/** Times our flow and OpenCV's on the same pair of frames in turns, in ms a pair: the fastest of each. */
export async function flowTimes(
  before: Frame,
  after: Frame,
): Promise<{ own: number; openCv: number }> {
  const pair = [seenThrough(before, 0, 0), seenThrough(after, 0, 0)] as const;
  const ways = await bothWays();
  const fastest = { own: Infinity, openCv: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      ways[name].prepare(...pair);
      const start = performance.now();
      ways[name].find();
      fastest[name] = Math.min(fastest[name], performance.now() - start);
    }
  }
  return fastest;
}

/** Our own, and OpenCV’s with settings in wide use: half size, 3 levels, window 15, 3 rounds, 5, 1.2. */
async function bothWays(): Promise<Record<(typeof names)[number], Way>> {
  const cv = await opencv;
  const mats = [0, 1].map(() => new cv.Mat(size.height, size.width, cv.CV_8UC1));
  const result = new cv.Mat();
  let frames: readonly LumaFrame[] = [];
  let flow: FlowField = { width: 0, height: 0, dx: new Float32Array(), dy: new Float32Array() };
  return {
    own: {
      prepare: (before, after) => (frames = [before, after]),
      find: () => (flow = flowBetween(flowPyramid(frames[0]), flowPyramid(frames[1]))),
      flow: () => flow,
    },
    openCv: {
      prepare(before, after) {
        [before, after].forEach(({ values }, i) => mats[i].data.set(values.map(Math.round)));
      },
      find() {
        cv.calcOpticalFlowFarneback(mats[0], mats[1], result, 0.5, 3, 15, 3, 5, 1.2, 0);
      },
      flow() {
        const arrows = result.data32F; // dx and dy by turns
        const dx = arrows.filter((_, k) => k % 2 === 0);
        return { ...size, dx, dy: arrows.filter((_, k) => k % 2 === 1) };
      },
    },
  };
}

/** What shows of a frame in a window that lies off its middle by some pixels, at half the size. */
function seenThrough({ width, height, data }: Frame, right: number, down: number): LumaFrame {
  const left = Math.floor((width - WINDOW.width) / 2) + right;
  const top = Math.floor((height - WINDOW.height) / 2) + down;
  if (left < 0 || top < 0) {
    throw new RangeError(`invalid frame: ${width} × ${height}; expected at least 400 × 210`);
  }
  const stride = data.length / (width * height);
  const seen = new Uint8Array(WINDOW.width * WINDOW.height * stride);
  for (let y = 0; y < WINDOW.height; y++) {
    const start = ((top + y) * width + left) * stride;
    const row = data.subarray(start, start + WINDOW.width * stride);
    seen.set(row, y * WINDOW.width * stride);
  }
  return luma(frameShrinker(WINDOW, size)({ ...WINDOW, data: seen }));
}

function endPointError({ dx, dy }: FlowField, right: number, down: number): number {
  let sum = 0;
  for (let p = 0; p < dx.length; p++) sum += Math.hypot(dx[p] - right, dy[p] - down);
  return sum / dx.length;
}
