import type { Span } from './boundary.ts';

/** What is left of a shot when its ends are moved to keyframes, in seconds. */
export interface Clip extends Span {
  /** What the shot has before the clip begins. */
  lostBefore: number;
  /** What it has after the clip ends. */
  lostAfter: number;
}

/**
 * Moves the ends of shots to the keyframes nearest to them inside, which is where a film can be cut
 * without encoding it anew.
 *
 * `keyframes` in order, of a film that is shown until `end`, which serves as one more: nothing
 * follows. No clip reaches across an end of its shot. A shot without two keyframes gives no clip, and
 * is null. Blattmann et al. 2023, app. C. Throws RangeError if keyframes are out of order.
 */
export function clipAtKeyframes(
  shots: readonly Span[],
  { keyframes, end }: { keyframes: readonly number[]; end: number },
): (Clip | null)[] {
  const places = [...keyframes, end];
  for (let k = 1; k < places.length; k++) {
    if (places[k] >= places[k - 1]) continue;
    throw new RangeError(
      `invalid keyframes: ${places[k]} after ${places[k - 1]}; put them in order`,
    );
  }
  return shots.map((shot) => {
    // Timestamps are rounded: what is off by a rounding error is not off.
    const start = places.find((place) => place >= shot.start - 1e-6);
    const stop = places.findLast((place) => place <= shot.end + 1e-6);
    if (start === undefined || stop === undefined || stop <= start) return null;
    return {
      start,
      end: stop,
      lostBefore: Math.max(0, start - shot.start),
      lostAfter: Math.max(0, shot.end - stop),
    };
  });
}

/**
 * Adds up what clipping at keyframes costs: seconds of film in shots and in clips, and shots that
 * give no clip.
 */
export function clippingLoss(
  shots: readonly Span[],
  clips: readonly (Clip | null)[],
): { shotSeconds: number; clipSeconds: number; shotsLost: number } {
  const length = (spans: readonly (Span | null)[]) =>
    spans.reduce((sum, span) => sum + (span ? span.end - span.start : 0), 0);
  return {
    shotSeconds: length(shots),
    clipSeconds: length(clips),
    shotsLost: clips.filter((clip) => clip === null).length,
  };
}
