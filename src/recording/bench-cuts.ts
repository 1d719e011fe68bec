import { spawnSync } from 'node:child_process';
import { scoreBoundaries } from '#algorithms/curation/boundary-score.ts';
import type { Boundary } from '#algorithms/curation/boundary.ts';
import { cascadeSettings, cutCascade } from '#algorithms/curation/cut-cascade.ts';
import { adaptiveCuts, contentCuts, slowTransitions } from '#algorithms/curation/cut-detection.ts';
import { findFades } from '#algorithms/curation/fade-detector.ts';
import { filmMeter, type FilmCurves } from '#algorithms/curation/film-curves.ts';
import type { Annotation, TimedFrame } from './trailer.ts';

/** How one way of finding boundaries did. */
export interface DetectorScore {
  name: string;
  precision: number;
  recall: number;
  f1: number;
  /** Of the gradual ones that were found, how much of both intervals is common to them, on average. */
  gradualOverlap: number;
  missed: Boundary[];
  falseAlarms: Boundary[];
}

/**
 * Measures the light and the changes of a film `rounds` times over, and tells how many frames a
 * second that makes if each frame is looked at as fast as in its fastest round: other programs on
 * the machine slow some frames in some rounds. Finding the boundaries is included.
 */
export function measuredCurves(
  frames: readonly TimedFrame[],
  rounds: number,
): { curves: FilmCurves; framesPerSecond: number } {
  const rates = [Infinity, ...cascadeSettings.slow.map(({ rate }) => rate)];
  const fastest = new Float64Array(frames.length + 1).fill(Infinity);
  let curves: FilmCurves = { light: [], passes: [] };
  for (let round = 0; round < rounds; round++) {
    const meter = filmMeter(frames[0].frame, rates);
    const time = (step: number, work: () => void) => {
      const start = performance.now();
      work();
      fastest[step] = Math.min(fastest[step], performance.now() - start);
    };
    frames.forEach(({ frame, timestamp }, i) => time(i, () => meter.push(frame, timestamp)));
    time(frames.length, () => cutCascade(meter.curves));
    curves = meter.curves;
  }
  const seconds = fastest.reduce((sum, ms) => sum + ms, 0) / 1000;
  return { curves, framesPerSecond: frames.length / seconds };
}

/** Scores each detector alone, each rate alone, and the cascade, which comes last. */
export function detectorScores(curves: FilmCurves, annotation: Annotation): DetectorScore[] {
  const { native, adaptive, fade, slow } = cascadeSettings;
  const every = curves.passes[0];
  const atTimes = (times: readonly number[]) => times.map((time) => ({ start: time, end: time }));
  const ways: [name: string, found: readonly Boundary[]][] = [
    [
      `content ${native.threshold}, every frame`,
      atTimes(contentCuts(every, { ...native, gate: 0 })),
    ],
    [`content ${native.threshold}, every frame, gated`, atTimes(contentCuts(every, native))],
    [
      `adaptive ${adaptive.ratio}, every frame`,
      atTimes(adaptiveCuts(every, { ...adaptive, gate: 0 })),
    ],
    ['fades, every frame', findFades(curves.light, fade)],
  ];
  slow.forEach((pass, i) => {
    const changes = curves.passes[i + 1];
    const name = `content ${pass.threshold}, ${pass.rate} a second`;
    ways.push([name, slowTransitions(changes, { ...pass, gate: 0 })]);
    ways.push([`${name}, gated`, slowTransitions(changes, pass)]);
  });
  const ungated = { ...cascadeSettings, slow: slow.map((pass) => ({ ...pass, gate: 0 })) };
  ways.push(['cascade without the slow gates', cutCascade(curves, ungated)]);
  ways.push(['cascade', cutCascade(curves)]);
  return ways.map(([name, found]) => scored(name, found, annotation));
}

/** Scores the cascade with its slow gates at other heights: is the one chosen on a plateau? */
export function gatePlateau(
  curves: FilmCurves,
  annotation: Annotation,
): { gate: number; f1: number; recall: number }[] {
  return Array.from({ length: 19 }, (_, i) => {
    const gate = (5 * i) / 100;
    const slow = cascadeSettings.slow.map((pass) => ({ ...pass, gate }));
    const found = cutCascade(curves, { ...cascadeSettings, slow });
    const { f1, recall } = scored('', found, annotation);
    return { gate, f1, recall };
  });
}

/** Scores ffmpeg's scene change detector (scdet, threshold 10) if there is an ffmpeg, else null. */
export function ffmpegScore(path: string, annotation: Annotation): DetectorScore | null {
  const filter = ['-vf', 'scdet=threshold=10', '-f', 'null', '-'];
  const run = spawnSync('ffmpeg', ['-hide_banner', '-nostdin', '-i', path, ...filter], {
    encoding: 'utf8',
  });
  if (run.error || run.status !== 0) return null;
  const found = Array.from(run.stderr.matchAll(/lavfi\.scd\.time:\s*([\d.]+)/g), ([, time]) => ({
    start: Number(time),
    end: Number(time),
  }));
  return scored('ffmpeg scdet 10', found, annotation);
}

function scored(
  name: string,
  all: readonly Boundary[],
  { known, until, tolerance }: Annotation,
): DetectorScore {
  const found = all.filter(({ start }) => start < until);
  const { precision, recall, f1, matches, falseAlarms } = scoreBoundaries(found, known, tolerance);
  const shares = known.flatMap((truth, i) =>
    truth.start < truth.end && matches[i] >= 0 ? [commonShare(truth, found[matches[i]])] : [],
  );
  return {
    name,
    precision,
    recall,
    f1,
    gradualOverlap: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    missed: known.filter((_, i) => matches[i] < 0),
    falseAlarms: falseAlarms.map((i) => found[i]),
  };
}

/** How much of what two intervals cover is covered by both. */
function commonShare(one: Boundary, other: Boundary): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return Math.max(0, common) / all;
}
