import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { relativePath } from './portable-address.ts';
import { classicScript } from './portable-bundle.ts';
import { elementsOf, type Page } from './portable-page.ts';
import { attributeOf, setAttribute, textOf } from './portable-tree.ts';

/**
 * Turns each `<script type="module" src>` into a classic deferred script with its imports inside: it
 * runs at the same moment as before, and also from `file:`, where modules are forbidden.
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
}

async function writeClassic(dist: string, file: string): Promise<string> {
  const path = posix.join(dist.replaceAll('\\', '/'), file);
  const classic = file.replace(/\.js$/, '.classic.js');
  const code = await classicScript({ code: `import ${JSON.stringify(path)};` });
  await writeFile(join(dist, classic), code);
  return classic;
}
