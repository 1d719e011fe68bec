import type { Boundary } from './boundary.ts';
import type { Change } from './film-curves.ts';

/** What a pass over the film, at its own rate of looking, takes for a boundary. */
export interface Pass {
  /** Looks a second; Infinity for every frame. */
  rate: number;
  /** Least mean change of hue, saturation and value. */
  threshold: number;
  /** Least Hellinger distance of the colours: a second signal, against false alarms; 0 for none. */
  gate: number;
}

/**
 * Finds cuts by the content detector: wherever the picture changes by at least `threshold` from one
 * frame to the next, and its colours by `gate`.
 *
 * Gives the timestamps of the first frames after the cuts. After PySceneDetect's ContentDetector,
 * which has threshold 27 and no gate.
 */
export function contentCuts(changes: readonly Change[], { threshold, gate }: Pass): number[] {
  return changes
    .filter(({ change, palette }) => change >= threshold && palette >= gate)
    .map(({ timestamp }) => timestamp);
}

/**
 * Finds cuts by the adaptive detector: wherever a change is `ratio` times that of its neighbours.
 *
 * Changes below `floor` never count: in a still picture the faintest noise stands out; nor do those
 * that keep the colours, as in `contentCuts`. PySceneDetect's AdaptiveDetector has ratio 3, floor
 * 15 and no gate.
 */
export function adaptiveCuts(
  changes: readonly Change[],
  { ratio, floor, gate }: { ratio: number; floor: number; gate: number },
): number[] {
  const ratios = changeRatios(changes);
  return changes
    .filter(({ change, palette }, k) => ratios[k] >= ratio && change >= floor && palette >= gate)
    .map(({ timestamp }) => timestamp);
}

/**
 * Gives how far each change stands out: its ratio to the mean of the `window` changes before it and
 * the `window` after it.
 *
 * A chase changes much in every frame, a cut in one. Near the ends of the film the mean is over the
 * neighbours that there are; a change among neighbours without any is infinitely large, none is 0.
 */
export function changeRatios(changes: readonly Change[], window = 2): Float64Array {
  return Float64Array.from(changes, ({ change }, k) => {
    const before = changes.slice(Math.max(0, k - window), k);
    const neighbours = [...before, ...changes.slice(k + 1, k + 1 + window)];
    const sum = neighbours.reduce((total, neighbour) => total + neighbour.change, 0);
    return change > 0 ? (change * neighbours.length) / sum : 0;
  });
}

/**
 * Leaves out cuts that come less than `shortest` seconds after one that stays: no scene is so short.
 */
export function spacedCuts(times: readonly number[], shortest: number): number[] {
  let last = -Infinity;
  return times.filter((time) => {
    // Timestamps are rounded: what is short by a rounding error is not short.
    if (time - last < shortest - 1e-6) return false;
    last = time;
    return true;
  });
}

/**
 * Finds transitions at a few looks a second: what takes too long to show from frame to frame shows
 * from look to look.
 *
 * Looks that follow each other make one boundary, from the last look at the old shot to the first
 * at the new. At this pace motion changes as many places of a picture as a dissolve does, but its
 * colours less, so the gate stands higher. Looks that a boundary in `known` explains do not count.
 */
export function slowTransitions(
  changes: readonly Change[],
  { threshold, gate }: Pass,
  known: readonly Boundary[] = [],
): Boundary[] {
  const found: Boundary[] = [];
  for (const { since, timestamp, change, palette } of changes) {
    if (!(change >= threshold && palette >= gate)) continue;
    if (known.some(({ start, end }) => end > since && start <= timestamp)) continue;
    const last = found.at(-1);
    if (last?.end === since) last.end = timestamp;
    else found.push({ start: since, end: timestamp });
  }
  return found;
}
