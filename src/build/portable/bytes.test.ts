import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesScript, writeBytesScripts } from './bytes.ts';

/** Runs a script as a page would, and gives the bytes that it brought under a name. */
function brought(script: string, name: string): Uint8Array {
  const window: { bookBytes?: Record<string, string> } = {};
  new Function('window', script)(window);
  return Uint8Array.from(atob(window.bookBytes?.[name] ?? ''), (letter) => letter.charCodeAt(0));
}

test('a script brings back the bytes it was made of', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, k) => k);
  assert.deepEqual(brought(bytesScript('all-bytes', bytes), 'all-bytes'), bytes);
});

test('weights and films get a script, pictures and files elsewhere none', async (context) => {
  const dist = await mkdtemp(join(tmpdir(), 'book-'));
  context.after(() => rm(dist, { recursive: true }));
  await mkdir(join(dist, 'data'));
  const names = ['data/film-1.webm', 'data/net-2.bin', 'data/cards-1.webp', 'other.bin'];
  for (const name of names) await writeFile(join(dist, name), name);
  await writeBytesScripts(dist, names);
  const scripts = (await readdir(join(dist, 'data'))).filter((name) => name.endsWith('.js'));
  assert.deepEqual(scripts.toSorted(), ['film-1.js', 'net-2.js']);
  const film = brought(await readFile(join(dist, 'data/film-1.js'), 'utf8'), 'film-1');
  assert.equal(Buffer.from(film).toString(), 'data/film-1.webm');
});
