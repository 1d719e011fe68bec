import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { surveyBook } from '#book/book.ts';
import { settled } from '#book/problem.ts';
import { feed } from './feed.ts';
import { llmsText } from './llms.ts';
import { type FigureReadings, writeMarkdownCopies } from './markdown-copies.ts';
import { robots, sitemap } from './sitemap.ts';

/**
 * Writes beside the pages what is read by machines: robots.txt, llms.txt, each chapter as Markdown,
 * and, where the site is known, the sitemap and the feed, which are nothing without whole addresses.
 * `readings` are what the figures of each page say, by its file.
 */
export async function writeBesidePages(
  dist: string,
  readings: ReadonlyMap<string, FigureReadings>,
  site: string | undefined,
): Promise<void> {
  const book = settled(surveyBook(process.cwd()));
  await writeMarkdownCopies(dist, readings, book);
  const texts: Record<string, string> = {
    'robots.txt': robots(site),
    'llms.txt': llmsText(book, site),
  };
  if (site) {
    texts['sitemap.xml'] = sitemap([...readings.keys()], site);
    texts['feed.xml'] = await feed(book.manuscript.chapters, site);
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(dist, name), text);
}
