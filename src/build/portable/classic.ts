import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { relativePath } from './address.ts';
import { classicScript } from './bundle.ts';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, setAttribute, textOf } from './tree.ts';

/**
 * Turns each `<script type="module" src>` into a classic deferred script with its imports inside:
 * it runs at the same moment as before, and also from `file:`, where modules are forbidden.
 */
export async function makeScriptsClassic(dist: string, pages: readonly Page[]): Promise<void> {
  const made = new Map<string, Promise<string>>();
  for (const page of pages) {
    for (const script of elementsOf(page)) {
      if (script.tagName !== 'script' || attributeOf(script, 'type') !== 'module') continue;
      const src = attributeOf(script, 'src');
      if (src === undefined) {
        if (!/\bimport\b/.test(textOf(script))) continue;
        throw new Error(`${page.file}: an inline module cannot import from file:; give it a file`);
      }
      const file = posix.join(posix.dirname(page.file), decodeURI(src));
      const classic = made.get(file) ?? writeClassic(dist, file);
      made.set(file, classic);
      setAttribute(script, 'type', undefined);
      setAttribute(script, 'crossorigin', undefined);
      setAttribute(script, 'defer', '');
      setAttribute(script, 'src', relativePath(page.file, await classic));
    }
  }
  for (const file of made.keys()) await removeUnused(dist, file);
}

/** Takes away a module whose classic form has replaced it, unless another module imports it. */
async function removeUnused(dist: string, file: string): Promise<void> {
  const folder = join(dist, posix.dirname(file));
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js') || name === posix.basename(file)) continue;
    if ((await readFile(join(folder, name), 'utf8')).includes(posix.basename(file))) return;
  }
  await rm(join(dist, file));
}

async function writeClassic(dist: string, file: string): Promise<string> {
  const path = posix.join(dist.replaceAll('\\', '/'), file);
  const classic = file.replace(/\.js$/, '.classic.js');
  const code = await classicScript({ code: `import ${JSON.stringify(path)};` });
  await writeFile(join(dist, classic), code);
  return classic;
}
