import type { Boundary } from './boundary.ts';
import { adaptiveCuts, contentCuts, slowTransitions, spacedCuts } from './cut-detection.ts';
import type { Pass } from './cut-detection.ts';
import { findFades, type FadeSettings } from './fade-detector.ts';
import type { Change, FilmCurves } from './film-curves.ts';

/** All that can be set in a cascade of cut detectors; times in seconds. */
export interface CascadeSettings {
  /** The pass over every frame. */
  native: Pass;
  /** Goes over every frame, too, and asks for colours by the gate of the native pass. */
  adaptive: { ratio: number; floor: number };
  fade: FadeSettings;
  /** The passes at lower rates, in the order in which they are asked. */
  slow: readonly Pass[];
  /** Of two cuts closer than this, the second is none. */
  shortestScene: number;
}

/** A boundary, and who was first to find it: a detector, or a slow pass by its looks a second. */
export interface FoundBoundary extends Boundary {
  by: 'content' | 'adaptive' | 'fade' | number;
}

/**
 * The settings of the book, since the paper prints none: for cuts those of PySceneDetect, the others
 * chosen on one film, the trailer of chapter 3.
 */
export const cascadeSettings: CascadeSettings = {
  native: { rate: Infinity, threshold: 27, gate: 0.08 },
  adaptive: { ratio: 3, floor: 15 },
  fade: { blank: 3, shortestRamp: 0.25, longestBlank: 1 },
  slow: [
    { rate: 6, threshold: 20, gate: 0.45 },
    { rate: 2, threshold: 10, gate: 0.45 },
  ],
  shortestScene: 0.25,
};

/**
 * Finds the boundaries of a film by several detectors in a row, each adding what those before it
 * have not explained.
 *
 * First cuts between frames, then fades, then what shows at slower rates only. Takes the curves of a
 * `filmMeter` with the rate Infinity and those of `slow`, in order. Three detectors at different
 * frame rates and thresholds: Blattmann et al. 2023, app. C. Throws RangeError if a pass has no
 * curve.
 */
export function cutCascade(curves: FilmCurves, settings = cascadeSettings): FoundBoundary[] {
  const [native, ...slow] = requirePasses(curves, settings.slow.length + 1);
  const byContent = new Set(contentCuts(native, settings.native));
  const byRatio = adaptiveCuts(native, { ...settings.adaptive, gate: settings.native.gate });
  const all = [...new Set([...byContent, ...byRatio])].sort((a, b) => a - b);
  const cuts = spacedCuts(all, settings.shortestScene);
  const found: FoundBoundary[] = cuts.map((time) => ({
    start: time,
    end: time,
    by: byContent.has(time) ? 'content' : 'adaptive',
  }));
  const fades = findFades(curves.light, settings.fade, cuts);
  for (const fade of fades) found.push({ ...fade, by: 'fade' });
  const bySlow = settings.slow.flatMap((pass, i) =>
    slowTransitions(slow[i], pass, found).map((boundary) => ({ ...boundary, by: pass.rate })),
  );
  return [...found, ...united(bySlow)].sort((a, b) => a.start - b.start);
}

/** Makes one of transitions that overlap: a slower pass sees more of what a faster one has found. */
function united(boundaries: readonly (Boundary & { by: number })[]): FoundBoundary[] {
  const result: (Boundary & { by: number })[] = [];
  for (const boundary of boundaries.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && boundary.start < last.end) {
      last.end = Math.max(last.end, boundary.end);
      last.by = Math.max(last.by, boundary.by);
    } else result.push({ ...boundary });
  }
  return result;
}

function requirePasses({ passes }: FilmCurves, count: number): Change[][] {
  if (passes.length === count) return passes;
  throw new RangeError(`invalid curves: ${passes.length} passes; these settings need ${count}`);
}
