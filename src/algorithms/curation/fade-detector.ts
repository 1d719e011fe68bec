import type { Boundary } from './boundary.ts';
import type { FilmCurves } from './film-curves.ts';

type Light = FilmCurves['light'];

/** When a fade is one; times in seconds. */
export interface FadeSettings {
  /** Frames with less detail than this are blank. */
  blank: number;
  /** How long a picture takes to go or come, at least: what is quicker is a cut. */
  shortestRamp: number;
  /** Up to this long, a blank between a fade-out and a fade-in makes one transition of the two. */
  longestBlank: number;
}

const PATIENCE = 0.25; // seconds without growth after which a picture has come
const FAINT = 0.1; // detail that is none, left by compression
const GROWTH = 1 / 6; // a second, relative: what an even fade of 6 s still has at its end

/**
 * Finds fades: pictures that go out into a blank frame, or come out of one, by and by.
 *
 * Each is a gradual boundary from the last untouched frame to the first whole one. A blank is where
 * detail is gone, be the frame black, white or grey, and a title on black is none; PySceneDetect's
 * ThresholdDetector asks for brightness below 12 instead, as dark scenes are, too. Where picture and
 * blank meet within `shortestRamp` there is a cut, which is not this detector's business; nor does
 * it follow a picture beyond the timestamps in `cuts`.
 */
export function findFades(
  light: Light,
  settings: FadeSettings,
  cuts: readonly number[] = [],
): Boundary[] {
  const { blank, shortestRamp, longestBlank } = settings;
  const limits = new Set(cuts);
  const found: Boundary[] = [];
  for (const { first, last } of blankRuns(light, blank)) {
    const out = ramp(light, { edge: first, way: -1, limits });
    const into = ramp(light, { edge: last, way: 1, limits });
    const fadesOut = out.seconds >= shortestRamp;
    const fadesIn = into.seconds >= shortestRamp;
    if (fadesOut && fadesIn && into.foot - out.foot <= longestBlank) {
      found.push({ start: out.top, end: into.top });
      continue;
    }
    if (fadesOut) found.push({ start: out.top, end: out.foot });
    if (fadesIn) found.push({ start: into.foot, end: into.top });
  }
  return found;
}

/** Gives the stretches of frames without detail, first and last frame by number. */
function blankRuns(light: Light, blank: number): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  light.forEach(({ detail }, k) => {
    if (!(detail < blank)) return;
    const run = runs.at(-1);
    if (run?.last === k - 1) run.last = k;
    else runs.push({ first: k, last: k });
  });
  return runs;
}

/**
 * Follows the picture from the edge of a blank (frame `edge`) into the film, `way` −1 or 1, for as
 * long as its detail grows and no cut is met.
 *
 * `seconds` is how long it takes at the pace of its first quarter: a cut from black takes one frame,
 * however the shot behind it goes on.
 */
function ramp(
  light: Light,
  { edge, way, limits }: { edge: number; way: -1 | 1; limits: ReadonlySet<number> },
) {
  let foot = edge; // where the picture is quite gone, which is inside the blank
  while (light[foot].detail > FAINT && light[foot - way]?.detail < light[foot].detail) foot -= way;
  let top = edge;
  for (let k = edge + way; light[k]; k += way) {
    if (limits.has(light[way > 0 ? k : k + 1].timestamp)) break;
    const seconds = Math.abs(light[k].timestamp - light[top].timestamp);
    if (light[k].detail > light[top].detail * (1 + GROWTH * seconds)) top = k;
    else if (seconds > PATIENCE) break;
  }
  let quarter = foot;
  while (quarter !== top && light[quarter].detail < light[top].detail / 4) quarter += way;
  const seconds = 4 * Math.abs(light[quarter].timestamp - light[foot].timestamp);
  return { foot: light[foot].timestamp, top: light[top].timestamp, seconds };
}
