import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileNamed } from './address.ts';
import { classicScript } from './bundle.ts';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, type Element, setAttribute, textOf } from './tree.ts';

/** The built modules that a page loads by `<script type="module" src>`. */
export function scriptModules(page: Page): string[] {
  return moduleScripts(page).map((script) => moduleOf(page, script));
}

/**
 * Writes for each module a classic script with its imports inside, which also runs from `file:`,
 * where modules are forbidden, and gives its name by the module's.
 */
export async function writeClassicScripts(
  dist: string,
  modules: readonly string[],
): Promise<Map<string, string>> {
  const classics = new Map<string, string>();
  for (const file of modules) classics.set(file, await writeClassic(dist, file));
  for (const file of modules) await removeUnused(dist, file);
  return classics;
}

/** Lets a page load classic scripts in the place of modules, deferred: at the same moment as before. */
export function useClassicScripts(page: Page, classics: ReadonlyMap<string, string>): void {
  for (const script of moduleScripts(page)) {
    setAttribute(script, 'src', `/${classics.get(moduleOf(page, script))}`);
    setAttribute(script, 'type', undefined);
    setAttribute(script, 'crossorigin', undefined);
    setAttribute(script, 'defer', '');
  }
}

function moduleScripts(page: Page): Element[] {
  return elementsOf(page).filter((script) => {
    if (script.tagName !== 'script' || attributeOf(script, 'type') !== 'module') return false;
    if (attributeOf(script, 'src') !== undefined) return true;
    if (!/\bimport\b/.test(textOf(script))) return false;
    throw new Error(`${page.file}: an inline module cannot import from file:; give it a file`);
  });
}

function moduleOf(page: Page, script: Element): string {
  return fileNamed(attributeOf(script, 'src') ?? '', page.file);
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
