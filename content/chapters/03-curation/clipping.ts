import { shotsBetween, type Span } from '#algorithms/curation/boundary.ts';
import { cutCascade } from '#algorithms/curation/cut-cascade.ts';
import {
  clipAtKeyframes,
  clippingLoss,
  type Clip,
} from '#algorithms/curation/keyframe-clipping.ts';
import type { KeptCurves } from '#data/film-curves-file.ts';

/** What becomes of a film's shots when clips may begin and end at keyframes only; times in seconds. */
export interface Clipping {
  shots: Span[];
  clips: (Clip | null)[];
  keyframes: number[];
  /** How long the shots are together, and the clips. */
  shotSeconds: number;
  clipSeconds: number;
  shotsLost: number;
  /** What the shots that give no clip would have shown. */
  secondsLost: number;
  /** What is lost before and after the clips that there are. */
  lostBefore: number;
  lostAfter: number;
}

/** Clips the trailer's shots, as the cascade finds them, at its keyframes, or at one every `spacing`. */
export function clippedTrailer(curves: KeptCurves, spacing?: number): Clipping {
  const { light, end } = curves;
  const start = light[0].timestamp;
  const shots = shotsBetween({ start, end }, cutCascade(curves));
  const keyframes = spacing === undefined ? curves.keyframes : every(spacing, start, end);
  const clips = clipAtKeyframes(shots, { keyframes, end });
  const loss = clippingLoss(shots, clips);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    ...{ shots, clips, keyframes },
    ...loss,
    secondsLost: sum(shots.map((shot, k) => (clips[k] ? 0 : shot.end - shot.start))),
    lostBefore: sum(clips.map((clip) => clip?.lostBefore ?? 0)),
    lostAfter: sum(clips.map((clip) => clip?.lostAfter ?? 0)),
  };
}

function every(spacing: number, start: number, end: number): number[] {
  return Array.from({ length: Math.ceil((end - start) / spacing) }, (_, k) => start + k * spacing);
}
