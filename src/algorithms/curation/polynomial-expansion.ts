import type { LumaFrame } from './luma.ts';

/**
 * What a picture looks like around each place, as a paraboloid:
 * f(x, y) ≈ c + bx·x + by·y + axx·x² + ayy·y² + axy·x·y, with x right and y down from the place.
 */
export interface Expansion {
  width: number;
  height: number;
  /** Five numbers a place, row by row: bx, by, axx, ayy, axy. */
  terms: Float32Array;
}

/** How many numbers an expansion has for each place. */
export const termCount = 5;

/** Three filters along a line: what is even, what slopes, what bends; centre first, then outwards. */
interface Filters {
  radius: number;
  level: Float64Array;
  slope: Float64Array;
  bend: Float64Array;
}

/**
 * Fits a paraboloid to the surroundings of every place of a picture by weighted least squares.
 *
 * Weights are Gaussian with standard deviation `sigma`, and end 2½ of these away. Since they are the
 * same in all directions, the least squares fall apart into filters along columns and rows. Beyond
 * its edges the picture is taken to go on as it ends. Farnebäck 2003, section 2. Throws RangeError
 * unless `sigma` is positive.
 */
export function polynomialExpansion(picture: LumaFrame, sigma: number): Expansion {
  const { width, height } = picture;
  const filters = fitFilters(sigma);
  const { radius } = filters;
  const terms = new Float32Array(termCount * width * height);
  // One row of the picture after filtering its columns, with room to go on beyond both ends.
  const lines = {
    level: new Float32Array(width + 2 * radius),
    slope: new Float32Array(width + 2 * radius),
    bend: new Float32Array(width + 2 * radius),
  };
  for (let y = 0; y < height; y++) {
    filterColumns(picture, { y, filters, lines });
    for (const line of [lines.level, lines.slope, lines.bend]) {
      line.fill(line[radius], 0, radius);
      line.fill(line[radius + width - 1], radius + width);
    }
    filterRow(lines, { filters, terms, offset: termCount * y * width, width });
  }
  return { width, height, terms };
}

type Lines = Record<'level' | 'slope' | 'bend', Float32Array>;

function filterColumns(
  { width, height, values }: LumaFrame,
  { y, filters, lines }: { y: number; filters: Filters; lines: Lines },
): void {
  const { radius, level, slope, bend } = filters;
  const { level: even, slope: slant, bend: curve } = lines;
  for (let x = 0, k = y * width; x < width; x++, k++) {
    even[radius + x] = level[0] * values[k];
    slant[radius + x] = 0;
    curve[radius + x] = bend[0] * values[k];
  }
  for (let reach = 1; reach <= radius; reach++) {
    const above = Math.max(0, y - reach) * width;
    const below = Math.min(height - 1, y + reach) * width;
    const [l, s, b] = [level[reach], slope[reach], bend[reach]];
    for (let x = 0; x < width; x++) {
      const up = values[above + x];
      const down = values[below + x];
      even[radius + x] += l * (down + up);
      slant[radius + x] += s * (down - up);
      curve[radius + x] += b * (down + up);
    }
  }
}

function filterRow(
  lines: Lines,
  {
    filters,
    terms,
    offset,
    width,
  }: { filters: Filters; terms: Float32Array; offset: number; width: number },
): void {
  const { radius, level, slope, bend } = filters;
  const { level: even, slope: slant, bend: curve } = lines;
  for (let x = radius, k = offset; x < radius + width; x++, k += termCount) {
    let bx = 0;
    let by = level[0] * slant[x];
    let axx = bend[0] * even[x];
    let ayy = level[0] * curve[x];
    let axy = 0;
    for (let reach = 1; reach <= radius; reach++) {
      const right = x + reach;
      const left = x - reach;
      bx += slope[reach] * (even[right] - even[left]);
      by += level[reach] * (slant[right] + slant[left]);
      axx += bend[reach] * (even[right] + even[left]);
      ayy += level[reach] * (curve[right] + curve[left]);
      axy += slope[reach] * (slant[right] - slant[left]);
    }
    terms[k] = bx;
    terms[k + 1] = by;
    terms[k + 2] = axx;
    terms[k + 3] = ayy;
    terms[k + 4] = axy;
  }
}

/**
 * The least squares, solved once: with weights g of sum 1 and moments m₂, m₄, a line fits with
 * slope Σ g·x·f / m₂ and bend Σ g·(x² − m₂)·f / (m₄ − m₂²), and these do not disturb each other.
 */
function fitFilters(sigma: number): Filters {
  if (!(sigma > 0)) throw new RangeError(`invalid sigma: ${sigma}; expected a positive number`);
  const radius = Math.max(1, Math.ceil(2.5 * sigma));
  const reaches = Float64Array.from({ length: radius + 1 }, (_, reach) => reach);
  const bell = reaches.map((reach) => Math.exp(-(reach ** 2) / (2 * sigma ** 2)));
  const sum = (values: Float64Array) => 2 * values.reduce((a, b) => a + b, 0) - values[0];
  const total = sum(bell);
  const level = bell.map((weight) => weight / total);
  const m2 = sum(level.map((g, reach) => g * reach ** 2));
  const m4 = sum(level.map((g, reach) => g * reach ** 4));
  return {
    radius,
    level,
    slope: level.map((g, reach) => (g * reach) / m2),
    bend: level.map((g, reach) => (g * (reach ** 2 - m2)) / (m4 - m2 ** 2)),
  };
}
