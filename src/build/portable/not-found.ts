import { readFile } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import { defaultTreeAdapter } from 'parse5';
import { inlineScript } from './bundle.ts';
import { rewriteCssAddresses } from './css.ts';
import { elementsOf, type Page } from './page.ts';
import { attributeOf, type Element, newElement, setAttribute } from './tree.ts';

/** The book around the page: its folder, its pages, and where it is published, if known. */
export interface Book {
  readonly dist: string;
  readonly names: readonly string[];
  readonly site: string | undefined;
}

const imageTypes = new Map([
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.ico', 'image/x-icon'],
]);

/**
 * Makes the page for missing pages stand alone.
 *
 * A host shows it in the place of any missing page, at any depth below a base that the build cannot
 * know, so it may load nothing: its styles and scripts are written into it, pictures become `data:`
 * addresses, and it is set in a font of the reader's system. A small script finds the book's root
 * and mends the links; without JavaScript they are right for pages missing from the root folder.
 */
export async function makeNotFoundPage(page: Page, book: Book): Promise<void> {
  const late: Element[] = [];
  for (const element of elementsOf(page)) {
    if (element.tagName === 'astro-island') {
      throw new Error(`${page.file}: an island cannot load here; this page must stand alone`);
    }
    if (element.tagName === 'link') await standAloneLink(element, book);
    const src = attributeOf(element, 'src');
    if (src === undefined || src.startsWith('data:')) continue;
    if (element.tagName === 'script') {
      late.push(newElement('script', {}, await standAloneScript(book.dist, src)));
      defaultTreeAdapter.detachNode(element);
    } else {
      setAttribute(element, 'src', await dataAddress(book.dist, src));
      setAttribute(element, 'srcset', undefined);
    }
  }
  const pages = book.names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\.html$/, ''));
  const rootFinder = await inlineScript('not-found.js', {
    PAGES: JSON.stringify(pages),
    SITE: JSON.stringify(book.site?.replace(/\/?$/, '/') ?? ''),
  });
  const body = page.root.childNodes.find((node) => node.nodeName === 'body');
  if (!body || !('childNodes' in body)) throw new Error(`${page.file} has no <body>`);
  for (const script of [newElement('script', {}, rootFinder), ...late]) {
    defaultTreeAdapter.appendChild(body, script);
  }
}

/** A script that asks for its own address (see bundle.ts) hears where it would lie in the book. */
async function standAloneScript(dist: string, src: string): Promise<string> {
  const path = JSON.stringify(posix.normalize(src));
  const address = `new URL(document.documentElement.dataset.root+${path},location).href`;
  const source = await readFile(join(dist, src), 'utf8');
  return source.replaceAll('document.currentScript.src', () => address);
}

/** A style sheet becomes a `<style>`, an icon a `data:` address; all other loading links go. */
async function standAloneLink(link: Element, { dist }: Book): Promise<void> {
  const kinds = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  const href = attributeOf(link, 'href') ?? '';
  if (kinds.includes('icon')) {
    setAttribute(link, 'href', await dataAddress(dist, href));
    return;
  }
  const parent = defaultTreeAdapter.getParentNode(link);
  if (kinds.includes('stylesheet') && parent) {
    const css = newElement('style', {}, await standAloneCss(dist, posix.normalize(href)));
    defaultTreeAdapter.insertBefore(parent, css, link);
  }
  defaultTreeAdapter.detachNode(link);
}

async function standAloneCss(dist: string, file: string): Promise<string> {
  const source = await readFile(join(dist, file), 'utf8');
  const css = source.replace(/@font-face\s*\{[^}]*\}/g, '');
  const pictures = new Map<string, string>();
  rewriteCssAddresses(css, (url) => {
    pictures.set(url, posix.join(posix.dirname(file), url));
    return url;
  });
  for (const [url, path] of pictures) {
    if (!url.startsWith('data:')) pictures.set(url, await dataAddress(dist, path));
  }
  return rewriteCssAddresses(css, (url) => pictures.get(url) ?? url);
}

async function dataAddress(dist: string, address: string): Promise<string> {
  const path = decodeURI(address);
  const type = imageTypes.get(extname(path));
  if (!type)
    throw new Error(`404.html must stand alone, and ${path} is no picture to write into it`);
  return `data:${type};base64,${(await readFile(join(dist, path))).toString('base64')}`;
}
