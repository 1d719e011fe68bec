import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The classic script that brings a file's bytes as base64: what a page opened from a disk can load. */
export function bytesScript(name: string, bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return `(window.bookBytes??={})[${JSON.stringify(name)}]=${JSON.stringify(text)};\n`;
}

/**
 * Lays a script beside every file of bytes in `dist/data`, since `file:` forbids fetching.
 *
 * src/data/load-weights.ts asks for the file over http and for the script from a disk.
 */
export async function writeBytesScripts(dist: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((each) => /^data\/[^/]+\.bin$/.test(each))) {
    const script = bytesScript(basename(name, '.bin'), await readFile(join(dist, name)));
    await writeFile(join(dist, name.replace(/\.bin$/, '.js')), script);
  }
}
