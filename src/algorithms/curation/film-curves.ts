import type { Frame } from './area-average.ts';
import { frameLight, type Light } from './brightness.ts';
import { colourBoxes, countColours, hellingerDistance } from './colour-histogram.ts';
import { hsvChange, toHsv } from './hsv-change.ts';

/** How much a film changed from one look at it to the next; times in seconds. */
export interface Change {
  /** When the earlier of the two frames is shown. */
  since: number;
  /** When the later one is. */
  timestamp: number;
  /** Mean change of hue, saturation and value. */
  change: number;
  /** Hellinger distance of the two counts of colours. */
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
    looked: false,
  }));
  const now = emptyLook(width * height);
  function push(frame: Frame, timestamp: number): void {
    requireNext(frame, { width, height }, { timestamp, before: curves.light.at(-1)?.timestamp });
    curves.light.push({ timestamp, ...frameLight(frame) });
    const looking = passes.filter(({ clock }) => clock(timestamp));
    if (looking.length === 0) return;
    take(frame, timestamp, now);
    for (const pass of looking) {
      if (pass.looked) pass.changes.push(compare(pass.last, now));
      pass.looked = true;
      copy(now, pass.last);
    }
  }
  return { push, curves };
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

/** A frame as the meter remembers it. */
interface Look {
  timestamp: number;
  hsv: Uint8Array;
  colours: Uint32Array;
}

function emptyLook(places: number): Look {
  return {
    timestamp: 0,
    hsv: new Uint8Array(3 * places),
    colours: new Uint32Array(colourBoxes),
  };
}

function take(frame: Frame, timestamp: number, look: Look): void {
  look.timestamp = timestamp;
  toHsv(frame, look.hsv);
  countColours(frame, look.colours);
}

function copy(from: Look, to: Look): void {
  to.timestamp = from.timestamp;
  to.hsv.set(from.hsv);
  to.colours.set(from.colours);
}

function compare(before: Look, after: Look): Change {
  return {
    since: before.timestamp,
    timestamp: after.timestamp,
    change: hsvChange(before.hsv, after.hsv),
    palette: hellingerDistance(before.colours, after.colours),
  };
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
