import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { surveyBook } from '#book/book.ts';
import { settled } from '#book/problem.ts';
import type { Page } from '../portable/page.ts';
import { feed } from './feed.ts';
import { llmsText } from './llms.ts';
import { writeMarkdownCopies } from './markdown-copies.ts';
import { robots, sitemap } from './sitemap.ts';

/**
 * Writes beside the pages what is read by machines: robots.txt, llms.txt, each chapter as Markdown,
 * and, where the site is known, the sitemap and the feed, which are nothing without whole addresses.
 */
export async function writeBesidePages(
  dist: string,
  pages: readonly Page[],
  site: string | undefined,
): Promise<void> {
  const book = settled(surveyBook(process.cwd()));
  await writeMarkdownCopies(dist, pages, book);
  const texts: Record<string, string> = {
    'robots.txt': robots(site),
    'llms.txt': llmsText(book, site),
  };
  if (site) {
    const names = pages.map(({ file }) => file);
    texts['sitemap.xml'] = sitemap(names, site);
    texts['feed.xml'] = await feed(book.manuscript.chapters, site);
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(dist, name), text);
}
