import type { Book } from '#book/book.ts';
import { referencePages } from '#book/reference-pages.ts';
import { wholeAddress } from './site.ts';

/**
 * The book in one short text for language models: what it is, and each chapter as Markdown.
 * llmstxt.org. Without a site the links are relative to the text itself.
 */
export function llmsText({ manuscript }: Book, site: string | undefined): string {
  const link = (name: string, file: string, about: string) =>
    `- [${name}](${site ? wholeAddress(file, site) : file}): ${about}`;
  const chapters = manuscript.chapters
    .filter(({ comes }) => !comes)
    .map(({ number, slug, frontMatter: { title, question, summary } }) =>
      link(`${number}. ${title}`, `${slug}.md`, `${question} ${summary}`),
    );
  return `# Latent Motion

> A textbook on one paper, Stable Video Diffusion (Blattmann et al. 2023), taught completely in ${chapters.length} chapters, with figures that compute in the reader's browser.

The chapters below are Markdown copies of the pages: formulas are TeX, side notes are footnotes, and a figure is its caption with what it says before anybody has touched it. Text CC BY 4.0, code MIT.

## Chapters

${chapters.join('\n')}

## Around the chapters

${referencePages
  .filter(({ isTool }) => !isTool)
  .map(({ slug, name, says }) => link(name, `${slug}.html`, says))
  .join('\n')}
`;
}
