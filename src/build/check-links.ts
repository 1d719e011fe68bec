import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { erratumAnchor } from '#book/addresses.ts';
import type { Book } from '#book/book.ts';
import { oneOf } from '#book/nearest.ts';
import type { OpenChapter } from '#book/open-chapter.ts';
import { placeOf } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';

type Fault = Pick<Problem, 'what' | 'received' | 'right'>;

/** Finds links to pages and anchors of the book that do not exist, and links written so that they would break. */
export function linkProblems({ tree, chapter, book }: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const fault = linkFault(node.url, book);
    if (fault !== undefined) problems.push({ ...placeOf(node, chapter.file), ...fault });
  });
  return problems;
}

/** What is wrong with one address of a link, if anything. */
export function linkFault(url: string, book: Book): Fault | undefined {
  const received = quoted(url);
  if (/^https?:\/\//.test(url)) {
    if (!ownHosts(book.root).includes(new URL(url).host)) return undefined;
    const { pathname, hash } = new URL(url);
    const what = "a link to the book's own page by its full address";
    return { what, received, right: `${pathname}${hash}` };
  }
  if (/^mailto:/.test(url)) return undefined;
  if (!url.startsWith('/') || url.startsWith('//')) {
    const right =
      '"/slug#anchor" for a page of the book, "https://…" for others, or <Ref to="…" />';
    return { what: 'a relative link, which would break on another address', received, right };
  }
  const [path, anchor] = url.split('#');
  const pages = bookPages(book);
  const anchors = pages.get(path);
  const announced = book.manuscript.chapters.find(
    ({ slug, comes }) => comes && `/${slug}` === path,
  );
  if (announced !== undefined) {
    const what = 'a link to a chapter that is announced but not written';
    return {
      what,
      received,
      right: `<Ref to="${announced.slug}" />, which becomes a link in time`,
    };
  }
  if (anchors === undefined) {
    const what = 'a link to a page that does not exist';
    return { what, received, right: oneOf(path, pages.keys(), 'a page of the book') };
  }
  // An empty list: a page whose anchors only the built site knows, where they are checked again.
  if (anchor === undefined || anchors.length === 0 || anchors.includes(anchor)) return undefined;
  const what = `a link to an anchor that ${path} does not have`;
  return { what, received, right: oneOf(anchor, anchors, `an anchor of ${path}`) };
}

/** Every page of the book with the anchors that the manuscript gives it. */
function bookPages(book: Book): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const file of globSync('**/*.{astro,mdx,md}', { cwd: join(book.root, 'src/pages') }))
    if (!/\[|(^|\/)_/.test(file)) pages.set(`/${file.replace(/(?:\/?index)?\.\w+$/, '')}`, []);
  for (const { slug, headings, labels, citations } of book.manuscript.chapters) {
    const ids = [...headings, ...labels].map(({ id }) => id);
    pages.set(`/${slug}`, [...ids, ...citations.map(({ anchor }) => anchor)]);
  }
  const named = {
    '/glossary': book.glossary.entries.map(({ id }) => id),
    '/notation': book.notation.entries.map(({ id }) => id),
    '/errata': book.errata.entries.map(({ number }) => erratumAnchor(number)),
    '/bibliography': [...book.references.keys()],
    '/data': [...book.data.tables.keys(), ...book.data.artefacts.keys()],
  };
  for (const [path, anchors] of Object.entries(named)) pages.set(path, anchors);
  return pages;
}

function ownHosts(root: string): string[] {
  const path = join(root, 'package.json');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  const homepage = /"homepage":\s*"https?:\/\/([^/"]+)/.exec(text)?.[1];
  return ['localhost', 'localhost:4321', ...(homepage === undefined ? [] : [homepage])];
}
