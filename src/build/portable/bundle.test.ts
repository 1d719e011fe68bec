import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { classicScript, islandEntry } from './bundle.ts';

test('a classic script holds all its modules, and those asked for late run late', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'book-'));
  context.after(() => rm(folder, { recursive: true }));
  const island =
    "log.push('island'); export const where = import.meta.url;" +
    "export async function draw() { return (await import('./plot.js')).plot; }";
  await writeFile(join(folder, 'island.js'), island);
  await writeFile(join(folder, 'plot.js'), "log.push('plot'); export const plot = 'drawn';");
  const script = await classicScript({ code: islandEntry(folder, ['island.js']) });
  assert.ok(!/\bimport\b/.test(script), script);

  const log: string[] = [];
  const src = 'file:///book/_astro/islands.js';
  const window: { bookModules?: Record<string, () => Promise<Record<string, unknown>>> } = {};
  runInNewContext(script, { log, window, document: { currentScript: { src } } });
  assert.deepEqual(log, []);
  const loaded = await window.bookModules?.['island.js']?.();
  assert.deepEqual([...log], ['island']);
  assert.equal(loaded?.['where'], src);
  const draw = loaded?.['draw'];
  assert.equal(typeof draw === 'function' && (await draw()), 'drawn');
  assert.deepEqual([...log], ['island', 'plot']);
});

test('constants are written into a script', async () => {
  const script = await classicScript({ code: 'out(BUNDLE)', define: { BUNDLE: '"x.js"' } });
  const seen: string[] = [];
  runInNewContext(script, { out: (text: string) => seen.push(text) });
  assert.deepEqual(seen, ['x.js']);
});
