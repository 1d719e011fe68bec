import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Book } from './book.ts';
import type { Chapter } from './manuscript.ts';
import { findTarget } from './names.ts';
import { attribute, isComponent, parseChapter } from './parse-chapter.ts';
import { plainText } from './plain-text.ts';

/**
 * What the links of a chapter lead to elsewhere in the book, by address such as `glossary#latent`:
 * a title and a text; a work's text is its BibTeX. Of what stands on the same page the page itself
 * can show more.
 */
export function chapterPreviews(
  { slug, file, terms, citations }: Chapter,
  { root, glossary, manuscript, references }: Book,
): Record<string, [title: string, text: string]> {
  const previews: Record<string, [string, string]> = {};
  const used = new Set(terms.map(({ id }) => id));
  for (const { id, term, definition } of glossary.entries.filter((entry) => used.has(entry.id))) {
    previews[`glossary#${id}`] = [term, plainText(definition)];
  }
  for (const { key } of citations) {
    const work = references.get(key);
    if (work) previews[`bibliography#${key}`] = [work.title, work.bibtex];
  }
  visit(parseChapter(readFileSync(join(root, file), 'utf8'), file).value, (node) => {
    const to = isComponent(node) && node.name === 'Ref' ? attribute(node, 'to') : undefined;
    if (to === undefined) return;
    const { href, text } = findTarget(to, slug, manuscript);
    const label = manuscript.labels.get(to);
    const chapter = manuscript.chapters.find((one) => one.slug === to);
    if (href?.startsWith('/') && label) previews[href.slice(1)] = [text, plainText(label.caption)];
    if (href?.startsWith('/') && chapter) {
      const { title, question } = chapter.frontMatter;
      previews[href.slice(1)] = [`${text}. ${title}`, question];
    }
  });
  return previews;
}
