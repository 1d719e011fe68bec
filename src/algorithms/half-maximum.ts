/** One point of a measured curve. */
export interface CurvePoint {
  x: number;
  y: number;
}

/** Where a curve is highest, and between which places around it it is at least half as high. */
export interface HalfMaximum {
  peak: CurvePoint;
  from: number;
  to: number;
}

/**
 * The full width at half maximum of a curve given by points in the order of x.
 *
 * Between points the curve is taken as straight; where it does not fall to half, its end stands.
 * Throws a RangeError for a curve without points or without a positive one.
 */
export function halfMaximum(points: readonly CurvePoint[]): HalfMaximum {
  const top = points.reduce((best, { y }, k) => (y > points[best].y ? k : best), 0);
  const peak = points.at(top);
  if (peak === undefined || !(peak.y > 0)) {
    throw new RangeError(
      `invalid curve: ${points.length} points, highest ${peak?.y}; one must be > 0`,
    );
  }
  const half = peak.y / 2;
  const crossing = (k: number, next: number) => {
    const [a, b] = [points[k], points[next]];
    return a.x + ((b.x - a.x) * (a.y - half)) / (a.y - b.y);
  };
  let first = top;
  while (first > 0 && points[first - 1].y >= half) first--;
  let last = top;
  while (last < points.length - 1 && points[last + 1].y >= half) last++;
  return {
    peak,
    from: first === 0 ? points[0].x : crossing(first, first - 1),
    to: last === points.length - 1 ? points[last].x : crossing(last, last + 1),
  };
}
