import { statSync } from 'node:fs';
import { join } from 'node:path';

// While the pages of a build are drawn nothing changes below them. Where Node reads this file itself,
// as for the checks, nobody says so, and the files are looked at each time.
const isBuilding = import.meta.env?.PROD === true;

/**
 * Makes a reader of files that works once and again only when one of its files has changed,
 * so that every page of the book may ask for the same thing.
 */
export function remembered<Value>(
  filesOf: (root: string) => string[],
  read: (root: string) => Value,
): (root: string) => Value {
  const kept = new Map<string, { stamp: string; value: Value }>();
  return (root) => {
    const built = isBuilding ? kept.get(root) : undefined;
    if (built) return built.value;
    const stamp = filesOf(root)
      .map((file) => `${file}:${stampOf(join(root, file))}`)
      .join('\n');
    const last = kept.get(root);
    if (last?.stamp === stamp) return last.value;
    const value = read(root);
    kept.set(root, { stamp, value });
    return value;
  };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'missing' : `${stat.mtimeMs}:${stat.size}`;
}
