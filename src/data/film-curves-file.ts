import type { Change, FilmCurves } from '#algorithms/curation/film-curves.ts';

/** The curves of one film, as they are kept in a file; times in seconds. */
export interface KeptCurves extends FilmCurves {
  /** When the frames are shown that are stored whole. */
  keyframes: number[];
  /** When the last frame's time is over. */
  end: number;
}

/**
 * Packs the curves of a film into bytes, little end first: counts of 4 bytes, times of 8, all other
 * numbers at single precision.
 *
 * First the frames and when the film ends; then each frame's time, brightness and detail; then each
 * pass, whose changes name their two frames by number; then the numbers of the keyframes. Throws
 * RangeError if a change or a keyframe is at a time at which no frame is.
 */
export function packFilmCurves({ light, passes, keyframes, end }: KeptCurves): Uint8Array {
  const numbers = new Map(light.map(({ timestamp }, number) => [timestamp, number]));
  const frameAt = (time: number) => {
    const number = numbers.get(time);
    if (number !== undefined) return number;
    throw new RangeError(`invalid time: ${time}; expected one at which a frame is shown`);
  };
  const changes = passes.reduce((sum, pass) => sum + pass.length, 0);
  const bytes = 16 + 16 * light.length + 4 * passes.length + 16 * changes + 4 + 4 * keyframes.length; // prettier-ignore
  const view = new DataView(new ArrayBuffer(bytes));
  let at = 0;
  const count = (value: number) => view.setUint32((at += 4) - 4, value, true);
  const single = (value: number) => view.setFloat32((at += 4) - 4, value, true);
  const double = (value: number) => view.setFloat64((at += 8) - 8, value, true);
  count(light.length);
  count(passes.length);
  double(end);
  for (const { timestamp } of light) double(timestamp);
  for (const { brightness } of light) single(brightness);
  for (const { detail } of light) single(detail);
  for (const pass of passes) {
    count(pass.length);
    for (const { since } of pass) count(frameAt(since));
    for (const { timestamp } of pass) count(frameAt(timestamp));
    for (const { change } of pass) single(change);
    for (const { palette } of pass) single(palette);
  }
  count(keyframes.length);
  for (const time of keyframes) count(frameAt(time));
  return new Uint8Array(view.buffer);
}

/**
 * Unpacks the curves of a film, in the page as in Node.
 *
 * Throws RangeError if the bytes are too few or too many for what they say of themselves, or if one of
 * their numbers is none or names a frame that is not there.
 */
export function readFilmCurves(bytes: Uint8Array): KeptCurves {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  function take(length: number): number {
    at += length;
    if (at <= bytes.length) return at - length;
    throw new RangeError(`invalid curves: ${bytes.length} bytes; expected more`);
  }
  const count = () => view.getUint32(take(4), true);
  const single = () => finite(view.getFloat32(take(4), true));
  const double = () => finite(view.getFloat64(take(8), true));
  const list = (length: number, next: () => number) => {
    if (length > bytes.length) throw new RangeError(`invalid curves: a list of ${length} numbers`);
    return Array.from({ length }, next);
  };
  const [frames, passCount] = [count(), count()];
  const end = double();
  const times = list(frames, double);
  const brightness = list(frames, single);
  const detail = list(frames, single);
  const timeOf = () => finite(times[count()]);
  const passes = list(passCount, () => 0).map((): Change[] => {
    const length = count();
    const [since, timestamp] = [list(length, timeOf), list(length, timeOf)];
    const [change, palette] = [list(length, single), list(length, single)];
    return since.map((time, i) => ({
      since: time,
      timestamp: timestamp[i],
      change: change[i],
      palette: palette[i],
    }));
  });
  const keyframes = list(count(), timeOf);
  if (at !== bytes.length) {
    throw new RangeError(`invalid curves: ${bytes.length} bytes; expected ${at}`);
  }
  const light = times.map((timestamp, i) => ({
    timestamp,
    brightness: brightness[i],
    detail: detail[i],
  }));
  return { light, passes, keyframes, end };
}

function finite(value: number | undefined): number {
  if (value !== undefined && Number.isFinite(value)) return value;
  throw new RangeError(`invalid curves: a value of ${value}; expected a finite number`);
}
