import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNamed } from './address.ts';
import { classicScript, inlineScript, islandEntry } from './bundle.ts';
import { elementsOf, openHead, type Page } from './page.ts';
import { attributeOf, newElement, textOf } from './tree.ts';

const islandBundle = '_astro/islands.file.js';
// Names inside Astro's own loader, which file-protocol.js replaces. Read from Astro 7.3.4,
// dist/runtime/server/astro-island.js.
const loaderNames = ['"astro-island"', 'importWithRetry(', '"component-url"', '"renderer-url"'];

/** The built modules that a page's islands ask for: components and their renderer. */
export function islandModules(page: Page): string[] {
  const islands = elementsOf(page).filter((element) => element.tagName === 'astro-island');
  if (islands.length > 0) expectLoader(page);
  return islands.flatMap((island) => {
    if (attributeOf(island, 'before-hydration-url')) {
      throw new Error(`${page.file}: an island with before-hydration-url cannot wake from file:`);
    }
    return ['component-url', 'renderer-url']
      .map((name) => attributeOf(island, name))
      .filter((url) => url !== undefined)
      .map((url) => fileNamed(url, page.file));
  });
}

/** Writes the classic script that holds all islands for `file:`, and gives its bytes. */
export async function writeIslandBundle(dist: string, modules: readonly string[]): Promise<number> {
  const code = await classicScript({ code: islandEntry(dist, modules) });
  await writeFile(join(dist, islandBundle), code);
  return Buffer.byteLength(code);
}

/** The small scripts that stand in the head of pages with islands. */
export interface IslandScripts {
  /** Wakes islands from `file:`. */
  readonly fileProtocol: string;
  /** Gives islands their folded styles back. */
  readonly styles: string;
}

/** Makes the scripts for the heads of pages with islands. */
export async function islandScripts(): Promise<IslandScripts> {
  const [fileProtocol, styles] = await Promise.all([
    inlineScript('file-protocol.js', { BUNDLE: JSON.stringify(islandBundle) }),
    inlineScript('island-styles.js', {}),
  ]);
  return { fileProtocol, styles };
}

/** Puts scripts into a page's head, before all others. */
export function addScripts(page: Page, scripts: readonly string[]): void {
  openHead(
    page,
    scripts.map((text) => newElement('script', {}, text)),
  );
}

function expectLoader(page: Page): void {
  const scripts = elementsOf(page).filter((element) => element.tagName === 'script');
  const loader = scripts.map(textOf).find((text) => text.includes('"astro-island"'));
  const lost = loaderNames.filter((name) => !loader?.includes(name));
  if (lost.length === 0) return;
  throw new Error(
    `${page.file}: Astro's island loader has no ${lost.join(', ')} any more; ` +
      'adapt src/build/portable/file-protocol.js to the new loader, or islands stay still from file:',
  );
}
