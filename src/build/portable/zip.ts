import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { zipSync, type Zippable, type ZipOptions } from 'fflate';

// Packed already; packing them again costs time and saves nothing.
const packed = new Set([
  '.woff2',
  '.png',
  '.jpg',
  '.webp',
  '.avif',
  '.mp4',
  '.webm',
  '.gz',
  '.zip',
]);

/**
 * Packs files into one archive whose bytes depend on nothing but names and contents: sorted, and
 * all dated to the first moment a ZIP can name. Without a time zone that moment is local, as in a ZIP.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const options: ZipOptions = {
      level: packed.has(extname(name)) ? 0 : 9,
      mtime: '1980-01-01T00:00:00',
    };
    entries[name] = [files.get(name) ?? new Uint8Array(), options];
  }
  return zipSync(entries);
}

/**
 * Writes the whole built book into one archive inside itself, with everything in a folder of the
 * archive's own name, and gives its size in bytes.
 */
export async function writeZip(
  dist: string,
  names: readonly string[],
  archive: string,
): Promise<number> {
  const folder = archive.replace(/\.zip$/, '');
  const inside = names.filter((name) => name !== archive);
  const files = await Promise.all(
    inside.map(async (name) => [`${folder}/${name}`, await readFile(join(dist, name))] as const),
  );
  const zip = zipOf(new Map(files));
  await writeFile(join(dist, archive), zip);
  return zip.byteLength;
}
