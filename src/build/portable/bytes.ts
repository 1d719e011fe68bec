import { readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** The classic script that brings a file's bytes as base64: what a page opened from a disk can load. */
export function bytesScript(name: string, bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return `(window.bookBytes??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`;
}

/**
 * Lays a script beside every file in `dist/data` that a figure loads, since `file:` forbids fetching.
 *
 * Such files are bytes and films; pictures need none. src/data/load-bytes.ts asks for the file over
 * http and for the script from a disk.
 */
export async function writeBytesScripts(dist: string, names: readonly string[]): Promise<void> {
  for (const file of names.filter((each) => /^data\/[^/]+\.(bin|webm)$/.test(each))) {
    const { dir, name } = parse(file);
    const script = bytesScript(name, await readFile(join(dist, file)));
    await writeFile(join(dist, dir, `${name}.js`), script);
  }
}
