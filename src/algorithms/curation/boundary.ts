/**
 * Where one shot ends and the next begins, in seconds: a cut if `start` equals `end`, else a gradual
 * transition.
 */
export interface Boundary {
  start: number;
  end: number;
}

/** A stretch of film, in seconds; `end` is no longer part of it. */
export interface Span {
  start: number;
  end: number;
}

/** Tells whether two boundaries have any moment in common, if one may be `tolerance` seconds off. */
export function meet(a: Boundary, b: Boundary, tolerance = 0): boolean {
  // A rounding error is no distance.
  return a.start <= b.end + tolerance + 1e-6 && b.start <= a.end + tolerance + 1e-6;
}

/**
 * Gives the shots of a film: what lies between its boundaries, the ends of the film being two more.
 *
 * Of a gradual transition no frame belongs to a shot. Shots shorter than `shortest` seconds are left
 * out. Boundaries must be in order of their starts; they may overlap.
 */
export function shotsBetween(film: Span, boundaries: readonly Boundary[], shortest = 0): Span[] {
  const shots: Span[] = [];
  let start = film.start;
  for (const boundary of boundaries) {
    if (boundary.start > start) shots.push({ start, end: Math.min(boundary.start, film.end) });
    start = Math.max(start, boundary.end);
  }
  if (film.end > start) shots.push({ start, end: film.end });
  return shots.filter((shot) => shot.end - shot.start >= shortest);
}
