import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementsOf, type Page } from './page.ts';

/**
 * Names fonts and style sheets anew by what is in them now, and gives the new names by the old.
 *
 * The bundler named them before fonts were cut down to the book's letters and unused rules were
 * dropped. What a browser keeps for a year under one name must never have two contents.
 */
export async function renameByContent(
  dist: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const assets = names.filter((name) => name.startsWith('_astro/'));
  const renamed = new Map<string, string>();
  for (const name of assets.filter((each) => each.endsWith('.woff2'))) {
    renamed.set(name, namedBy(name, await readFile(join(dist, name))));
  }
  for (const name of assets.filter((each) => each.endsWith('.css'))) {
    const css = withNewNames(await readFile(join(dist, name), 'utf8'), renamed);
    await writeFile(join(dist, name), css);
    renamed.set(name, namedBy(name, css));
  }
  for (const [from, to] of renamed) await rename(join(dist, from), join(dist, to));
  return renamed;
}

/** Writes the new names into the links of a page. */
export function renameLinks(page: Page, renamed: ReadonlyMap<string, string>): void {
  for (const element of elementsOf(page)) {
    for (const attribute of element.attrs.filter(({ name }) => name === 'href')) {
      attribute.value = withNewNames(attribute.value, renamed);
    }
  }
}

/** `name.AbCd1234.css` with the hash of its content in the place of the bundler's. */
export function namedBy(name: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const renamed = name.replace(/\.[\w-]{8}(\.\w+)$/, `.${hash}$1`);
  if (renamed !== name || name.includes(hash)) return renamed;
  throw new Error(`${name} has no hash in its name, such as "page.AbCd1234.css"`);
}

function withNewNames(text: string, renamed: ReadonlyMap<string, string>): string {
  if (!text.includes('_astro/')) return text;
  return [...renamed].reduce((all, [from, to]) => all.replaceAll(from, to), text);
}
