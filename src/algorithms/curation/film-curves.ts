import type { Frame } from './area-average.ts';
import { frameLight, type Light } from './brightness.ts';
import { colourBoxes, countColours, hellingerDistance } from './colour-histogram.ts';
import { hsvChange, updateHsv } from './hsv-change.ts';

const FAINT = 4; // a change too small to be a boundary, in whatever colours

/** How much a film changed from one look at it to the next; times in seconds. */
export interface Change {
  /** When the earlier of the two frames is shown. */
  since: number;
  /** When the later one is. */
  timestamp: number;
  /** Mean change of hue, saturation and value. */
  change: number;
  /** Hellinger distance of the two counts of colours; not taken, and 0, if `change` is below 4. */
  palette: number;
}

/** What a detector of cuts needs to know of a film, a few numbers a frame. */
export interface FilmCurves {
  /** Each frame's light, in order. */
  light: (Light & { timestamp: number })[];
  /** For each rate of looking, in the order given, the changes from look to look. */
  passes: Change[][];
}

/**
 * Makes a meter that looks at a film frame by frame and writes curves of how it changes.
 *
 * `rates` are in looks a second; Infinity looks at every frame. A slower pass takes the first frame
 * at or after each tick of its clock, which starts with the first frame: it goes by timestamps, so
 * films whose frames come at uneven times are safe. Of the pictures, only the last one that each
 * pass has looked at is kept. Throws RangeError if a rate is not positive, or if a frame changes
 * size or comes no later than the one before.
 */
export function filmMeter(
  { width, height }: { width: number; height: number },
  rates: readonly number[],
): { push: (frame: Frame, timestamp: number) => void; curves: FilmCurves } {
  const curves: FilmCurves = { light: [], passes: rates.map(() => []) };
  const passes = rates.map((rate, i) => ({
    clock: lookClock(rate),
    changes: curves.passes[i],
    last: emptyLook(width * height),
  }));
  const now = emptyLook(width * height);
  function push(frame: Frame, timestamp: number): void {
    requireNext(frame, { width, height }, { timestamp, before: curves.light.at(-1)?.timestamp });
    curves.light.push({ timestamp, ...frameLight(frame) });
    const looking = passes.filter(({ clock }) => clock(timestamp));
    if (looking.length === 0) return;
    const since = now.timestamp;
    const sinceThen = updateHsv(frame, now.hsv);
    now.timestamp = timestamp;
    now.frame = frame;
    now.counted = false;
    for (const { changes, last } of looking) {
      if (last.timestamp !== -Infinity) {
        const change = last.timestamp === since ? sinceThen : hsvChange(last.hsv, now.hsv);
        const palette = change < FAINT ? 0 : hellingerDistance(colours(last), colours(now));
        changes.push({ since: last.timestamp, timestamp, change, palette });
      }
      remember(now, last);
    }
  }
  return { push, curves };
}

/** Thins a curve for drawing: of every few changes in a row the largest, so that no peak is lost. */
export function peaksOf(changes: readonly Change[], most: number): Change[] {
  const few = Math.max(1, Math.ceil(changes.length / most));
  return Array.from({ length: Math.ceil(changes.length / few) }, (_, k) =>
    changes
      .slice(k * few, (k + 1) * few)
      .reduce((largest, each) => (each.change > largest.change ? each : largest)),
  );
}

/** Tells of each timestamp whether a pass of this rate looks at that frame. */
function lookClock(rate: number): (timestamp: number) => boolean {
  if (!(rate > 0)) throw new RangeError(`invalid rate: ${rate}; expected looks a second above 0`);
  let start: number | undefined;
  let next = 0;
  return (timestamp) => {
    start ??= timestamp;
    // A frame that comes early by a rounding error is on time.
    const ticks = rate === Infinity ? next : Math.floor((timestamp - start) * rate + 1e-6);
    if (ticks < next) return false;
    next = ticks + 1;
    return true;
  };
}

/** A frame as the meter remembers it; its colours are counted when they are first asked for. */
interface Look {
  timestamp: number;
  frame: Frame;
  hsv: Int32Array;
  counts: Uint32Array;
  counted: boolean;
}

function emptyLook(places: number): Look {
  return {
    timestamp: -Infinity,
    frame: { width: 0, height: 0, data: new Uint8Array() },
    hsv: new Int32Array(places),
    counts: new Uint32Array(colourBoxes),
    counted: false,
  };
}

function colours(look: Look): Uint32Array {
  if (!look.counted) countColours(look.frame, look.counts);
  look.counted = true;
  return look.counts;
}

/** Copies a look, since the frame's bytes will be those of another frame. */
function remember(now: Look, last: Look): void {
  const { width, height, data } = now.frame;
  const room = last.frame.data.length === data.length ? last.frame.data : data.slice();
  room.set(data);
  last.frame = { width, height, data: room };
  last.timestamp = now.timestamp;
  last.hsv.set(now.hsv);
  last.counted = now.counted;
  if (now.counted) last.counts.set(now.counts);
}

function requireNext(
  frame: Frame,
  { width, height }: { width: number; height: number },
  { timestamp, before }: { timestamp: number; before: number | undefined },
): void {
  if (frame.width !== width || frame.height !== height) {
    throw new RangeError(
      `invalid frame: ${frame.width} × ${frame.height}; expected ${width} × ${height} throughout`,
    );
  }
  if (before !== undefined && !(timestamp > before)) {
    throw new RangeError(`invalid timestamp: ${timestamp}; expected later than ${before}`);
  }
}
