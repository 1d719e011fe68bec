import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightFiles, type WeightName } from '#algorithms/miniature/film-order.ts';

/** Reads weight files of `public/data` from the disk, for the build and for programs. */
export function readWeightFiles(
  root: string,
  names: readonly WeightName[],
): Map<WeightName, Uint8Array<ArrayBuffer>> {
  return new Map(
    names.map((name) => [
      name,
      new Uint8Array(readFileSync(join(root, `public/data/${weightFiles[name]}.bin`))),
    ]),
  );
}
