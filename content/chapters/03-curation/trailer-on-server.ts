import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFilmCurves, type KeptCurves } from '#data/film-curves-file.ts';

/** The recorded curves of the trailer, from the disk. */
export function trailerOnServer(): KeptCurves {
  const path = join(process.cwd(), 'public/data/trailer-curves-1.bin');
  return readFilmCurves(new Uint8Array(readFileSync(path)));
}
