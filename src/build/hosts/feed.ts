import { getRssString } from '@astrojs/rss';
import type { Chapter } from '#book/manuscript.ts';
import { wholeAddress } from './site.ts';

/**
 * The chapters as a feed, in the order of the book, so that a reader hears of a new one. RSS 2.0.
 *
 * No entry has a date: a chapter changes as a whole book does, and the build knows no day of birth.
 */
export function feed(chapters: readonly Chapter[], site: string): Promise<string> {
  return getRssString({
    title: 'Latent Motion',
    description: 'Stable Video Diffusion, taught completely, with figures that compute.',
    site,
    items: chapters
      .filter(({ comes }) => !comes)
      .map(({ number, slug, frontMatter: { title, question, summary } }) => ({
        title: `${number}. ${title}`,
        link: wholeAddress(`${slug}.html`, site),
        description: `${question} ${summary}`,
      })),
    customData: '<language>en</language>',
  });
}
