import { frameShrinker, shrunkSize, type Frame } from './area-average.ts';
import { shotsBetween, type Span } from './boundary.ts';
import { cascadeSettings, cutCascade, type FoundBoundary } from './cut-cascade.ts';
import { filmMeter, type FilmCurves } from './film-curves.ts';
import { colourfulness, rmsContrast, sharpness } from './look-measures.ts';
import { luma } from './luma.ts';
import { motionScore } from './motion-score.ts';
import { flowBetween, flowPyramid, type Pyramid } from './optical-flow.ts';

const CUT_WIDTH = 256; // at which cuts are looked for and looks are measured
const FLOW_WIDTH = 160;
const LOOKS_A_SECOND = 2; // for flow: Blattmann et al. 2023, app. C
const NARROWEST = 3; // a place with neighbours on all sides

/** What one clip scores; motion NaN where fewer than two looks fell into it. */
export interface ClipScores extends Span {
  motion: number;
  /** This and the next two: the mean over the clip's looks, NaN where none fell into it. */
  colourfulness: number;
  contrast: number;
  sharpness: number;
}

/** What is known of a film: how it changes, where its shots meet, and what its clips score. */
export interface FilmAnalysis {
  curves: FilmCurves;
  boundaries: FoundBoundary[];
  clips: ClipScores[];
}

/**
 * Makes an analyst that sees a film frame by frame, finds its boundaries and scores the clips
 * between them.
 *
 * `size` is that of the frames, timestamps are in seconds. Boundaries are those of `cutCascade` at a
 * width of 256. Twice a second it takes a look: motion is the mean `motionScore` of the pairs of
 * neighbouring looks that lie wholly inside a clip, in pixels of a picture 160 wide; colourfulness,
 * contrast and sharpness are means over the clip's looks, 256 wide. `finish` tells what is known up
 * to `end`, where the last frame's time is over; it may be asked at any time and as often as wanted.
 * No frames are kept but the last looks, so that an hour of film is a few megabytes of numbers.
 * Throws RangeError if the frames are too narrow to measure, change size, or go back in time.
 */
export function filmAnalyst(size: { width: number; height: number }): {
  push(frame: Frame, timestamp: number): void;
  finish(end: number): FilmAnalysis;
} {
  const cutSize = shrunkSize(size, CUT_WIDTH);
  const flowSize = shrunkSize(size, FLOW_WIDTH);
  requireRoom(size, flowSize);
  const forCuts = frameShrinker(size, cutSize);
  const forFlow = frameShrinker(size, flowSize);
  const rates = [Infinity, ...cascadeSettings.slow.map(({ rate }) => rate), LOOKS_A_SECOND];
  const meter = filmMeter(cutSize, rates);
  const passes = meter.curves.passes.slice(0, -1);
  const curves = { light: meter.curves.light, passes };
  const pairs = meter.curves.passes[rates.length - 1];
  const speeds: number[] = []; // of each pair
  const looks: Look[] = [];
  let before: Pyramid | undefined;

  function push(frame: Frame, timestamp: number): void {
    const small = forCuts(frame);
    meter.push(small, timestamp);
    if (looks.length > 0 && pairs.length === speeds.length) return; // no look was due
    looks.push({ timestamp, ...measureLook(small) });
    const now = flowPyramid(luma(forFlow(frame)));
    if (before) speeds.push(motionScore([flowBetween(before, now)]));
    before = now;
  }

  function finish(end: number): FilmAnalysis {
    const [first, last] = [curves.light.at(0), curves.light.at(-1)];
    if (!first || !last) return { curves, boundaries: [], clips: [] };
    if (!(end >= last.timestamp)) {
      throw new RangeError(`invalid end: ${end}; the last frame comes at ${last.timestamp}`);
    }
    const boundaries = cutCascade(curves);
    const shots = shotsBetween({ start: first.timestamp, end }, boundaries);
    const clips = shots.map((shot) => {
      const inside = speeds.filter(
        (_, k) => pairs[k].since >= shot.start && pairs[k].timestamp < shot.end,
      );
      const seen = looks.filter(({ timestamp: t }) => t >= shot.start && t < shot.end);
      return {
        ...shot,
        motion: mean(inside),
        colourfulness: mean(seen.map((look) => look.colourfulness)),
        contrast: mean(seen.map((look) => look.contrast)),
        sharpness: mean(seen.map((look) => look.sharpness)),
      };
    });
    return { curves, boundaries, clips };
  }

  return { push, finish };
}

interface Look {
  timestamp: number;
  colourfulness: number;
  contrast: number;
  sharpness: number;
}

function measureLook(frame: Frame): Omit<Look, 'timestamp'> {
  const grey = luma(frame);
  return {
    colourfulness: colourfulness(frame),
    contrast: rmsContrast(grey),
    sharpness: sharpness(grey),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function requireRoom(
  size: { width: number; height: number },
  flowSize: { width: number; height: number },
): void {
  if (Math.min(flowSize.width, flowSize.height) >= NARROWEST) return;
  throw new RangeError(
    `invalid size: ${size.width} × ${size.height}; expected a picture with at least ${NARROWEST} rows and columns when it is ${FLOW_WIDTH} wide`,
  );
}
