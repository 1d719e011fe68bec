/** One frame of a film: `width` × `height` places row by row, three or four bytes a place, red first. */
export interface Frame {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Makes a machine that shrinks frames of one size, each new place being the mean of the area behind
 * it.
 *
 * Nothing of the frame is skipped, so that a thin line that moves changes the small picture as
 * little as it should; picking single places would flicker. An old place on an edge counts by its
 * part. Gives frames of `to` with red, green and blue, in the same buffer each time: copy what you
 * keep. Throws RangeError if `to` is not whole, empty or larger than `from`, or a frame does not
 * fit `from`.
 */
export function frameShrinker(from: Size, to: Size): (frame: Frame) => Frame {
  requireSizes(from, to);
  const columns = areaShares(from.width, to.width);
  const rows = areaShares(from.height, to.height);
  const line = new Float32Array(from.width * 3); // one new row at the old width
  const data = new Uint8ClampedArray(to.width * to.height * 3);
  return (frame) => {
    const stride = bytesAPlace(frame, from);
    for (let y = 0; y < to.height; y++) {
      gatherRows(frame.data, { line, rows, y, stride });
      averageColumns(line, { data, columns, offset: 3 * y * to.width });
    }
    return { ...to, data };
  };
}

/**
 * Gives the size that a frame has when it is shrunk to `width`, keeping its shape.
 *
 * Frames that are narrower already keep their size: nothing is ever enlarged. Both sides are whole
 * and at least 1.
 */
export function shrunkSize({ width, height }: Size, toWidth: number): Size {
  if (toWidth >= width) return { width, height };
  return { width: toWidth, height: Math.max(1, Math.round((height * toWidth) / width)) };
}

/** Shrinks a map of single numbers, such as brightness or one part of a flow, in the same way. */
export function shrinkMap(map: ArrayLike<number>, from: Size, to: Size): Float32Array {
  requireSizes(from, to);
  const columns = areaShares(from.width, to.width);
  const rows = areaShares(from.height, to.height);
  const line = new Float64Array(from.width);
  const result = new Float32Array(to.width * to.height);
  for (let y = 0; y < to.height; y++) {
    line.fill(0);
    for (let i = rows.first[y]; i < rows.first[y + 1]; i++) {
      const start = rows.source[i] * from.width;
      for (let x = 0; x < from.width; x++) line[x] += rows.share[i] * map[start + x];
    }
    for (let x = 0; x < to.width; x++) {
      let sum = 0;
      for (let i = columns.first[x]; i < columns.first[x + 1]; i++) {
        sum += columns.share[i] * line[columns.source[i]];
      }
      result[y * to.width + x] = sum;
    }
  }
  return result;
}

/** Which old places lie behind each new one on a line, and what share of the new one each fills. */
interface Shares {
  first: Int32Array; // where the list of new place t begins; it ends where t + 1 begins
  source: Int32Array;
  share: Float32Array;
}

function areaShares(from: number, to: number): Shares {
  const step = from / to;
  const source: number[] = [];
  const share: number[] = [];
  const first = new Int32Array(to + 1);
  for (let target = 0; target < to; target++) {
    const start = target * step;
    const end = Math.min(from, start + step);
    for (let old = Math.floor(start); old < end; old++) {
      const covered = Math.min(end, old + 1) - Math.max(start, old);
      if (covered <= 1e-9) continue; // rounding, not area
      source.push(old);
      share.push(covered / step);
    }
    first[target + 1] = source.length;
  }
  return { first, source: Int32Array.from(source), share: Float32Array.from(share) };
}

function gatherRows(
  data: Frame['data'],
  { line, rows, y, stride }: { line: Float32Array; rows: Shares; y: number; stride: number },
): void {
  const width = line.length / 3;
  line.fill(0);
  for (let i = rows.first[y]; i < rows.first[y + 1]; i++) {
    const share = rows.share[i];
    let old = rows.source[i] * width * stride;
    for (let k = 0; k < line.length; k += 3, old += stride) {
      line[k] += share * data[old];
      line[k + 1] += share * data[old + 1];
      line[k + 2] += share * data[old + 2];
    }
  }
}

function averageColumns(
  line: Float32Array,
  { data, columns, offset }: { data: Uint8ClampedArray; columns: Shares; offset: number },
): void {
  const { first, source, share } = columns;
  for (let x = 0, k = offset; x + 1 < first.length; x++, k += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let i = first[x]; i < first[x + 1]; i++) {
      const old = 3 * source[i];
      red += share[i] * line[old];
      green += share[i] * line[old + 1];
      blue += share[i] * line[old + 2];
    }
    data[k] = red;
    data[k + 1] = green;
    data[k + 2] = blue;
  }
}

function requireSizes(from: Size, to: Size): void {
  for (const side of ['width', 'height'] as const) {
    if (!(Number.isInteger(to[side]) && to[side] >= 1 && to[side] <= from[side])) {
      throw new RangeError(
        `invalid ${side}: ${to[side]}; expected a whole number from 1 to ${from[side]}`,
      );
    }
  }
}

function bytesAPlace({ width, height, data }: Frame, from: Size): number {
  const stride = data.length / (width * height);
  if (width !== from.width || height !== from.height || (stride !== 3 && stride !== 4)) {
    throw new RangeError(
      `invalid frame: ${data.length} bytes for ${width} × ${height}; expected 3 or 4 a place of ${from.width} × ${from.height}`,
    );
  }
  return stride;
}
