import { useEffect, useState } from 'react';
import type { Films } from './use-films.ts';

/**
 * What was measured of every film that a figure has finished, by the name of its setting.
 *
 * `names` are those of the films being made, in the order of their orders. A setting has one film,
 * so a name that comes again changes nothing.
 */
export function useFilmLog<Measured>(
  { pixels, made }: Films,
  names: readonly string[],
  measure: (pixels: Float32Array) => Measured,
): ReadonlyMap<string, Measured> {
  const [log, setLog] = useState<ReadonlyMap<string, Measured>>(
    () => new Map(pixels?.map((film, n) => [names[n], measure(film)])),
  );
  // Films are measured once, when all are finished; the names are then those they were asked by.
  useEffect(() => {
    const fresh = made?.map((film, n): [string, Measured] => [names[n], measure(film.pixels)]);
    if (fresh) setLog((before) => new Map([...before, ...fresh]));
  }, [made]);
  return log;
}
