import { posix } from 'node:path';
import { oneOf } from '#book/nearest.ts';

/** What an address can lead to: the files of the book, and the anchors of its pages. */
export interface Targets {
  readonly files: ReadonlySet<string>;
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** An address rewritten to work from anywhere, or what is wrong with it. */
export type Resolved =
  | { readonly kind: 'inside'; readonly address: string; readonly file: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'broken'; readonly problem: string };

const home = 'http://book.invalid';

/**
 * Turns any address written in `from` into one that works at every place of the book: relative, and
 * naming a file that exists. `/slug` becomes `./slug.html`, `/` becomes `./index.html`.
 *
 * Addresses on other hosts, `mailto:`, `data:` and the like are reported as `outside`.
 */
export function resolveAddress(url: string, from: string, targets: Targets): Resolved {
  const parsed = URL.parse(url.trim(), `${home}/${encodeURI(from)}`);
  if (!parsed) return { kind: 'broken', problem: 'is no address' };
  if (parsed.origin !== home) return { kind: 'outside' };

  const file = fileAt(decodeURIComponent(parsed.pathname), targets.files);
  if (file === undefined) {
    const right = oneOf(
      parsed.pathname,
      [...targets.files].map(pathOf).filter((path) => !path.startsWith('/_astro/')),
      'write an address of the book',
    );
    return { kind: 'broken', problem: `leads nowhere; ${right}` };
  }
  const anchor = decodeURIComponent(parsed.hash.slice(1).replace(/:~:.*$/, ''));
  const anchors = targets.anchors.get(file);
  if (anchor && anchor !== 'top' && anchors && !anchors.has(anchor)) {
    const right = oneOf(anchor, anchors, `write an anchor of ${file}`);
    return { kind: 'broken', problem: `has no such anchor; ${right}` };
  }
  const path = file === from && parsed.hash ? '' : relativePath(from, file);
  return { kind: 'inside', address: path + parsed.search + parsed.hash, file };
}

/** The file of the book that an address written in `from` names, whether it is there or not. */
export function fileNamed(url: string, from: string): string {
  const { pathname } = new URL(url, `${home}/${encodeURI(from)}`);
  return decodeURIComponent(pathname.slice(1));
}

/** The way from one file to another, always beginning with a dot so that `import()` takes it. */
export function relativePath(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return encodeURI(path.startsWith('.') ? path : `./${path}`);
}

/** The way from a file to the folder of the whole book: `./` or `../`, or further up. */
export function rootFrom(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}

/** The file that an address path means when pages are built as `slug.html`. */
function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
  const name = path.replace(/^\/+|\/+$/g, '');
  const inFolder = name === '' ? 'index.html' : `${name}/index.html`;
  return [name, `${name}.html`, inFolder].find((candidate) => files.has(candidate));
}

function pathOf(file: string): string {
  return `/${file}`.replace(/(\/index)?\.html$/, '') || '/';
}
