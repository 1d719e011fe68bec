import { visit } from 'unist-util-visit';
import type { Book } from '#book/book.ts';
import type { OpenChapter } from '#book/open-chapter.ts';
import { attribute, isComponent, parseText, placeOf } from '#book/parse-chapter.ts';
import { quoted } from '#book/problem.ts';
import type { Place, Problem } from '#book/problem.ts';
import { linkFault } from './check-links.ts';
import { formulasInText } from './check-mathematics.ts';

/** Finds what is wrong with the captions of a chapter. */
export function captionProblems({ tree, chapter, book }: OpenChapter): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const caption = isComponent(node) ? attribute(node, 'caption') : undefined;
    if (caption !== undefined)
      problems.push(...textProblems(caption, placeOf(node, chapter.file), book));
  });
  return problems;
}

/**
 * Finds broken formulas, links that lead nowhere and components in a text of a data file or an
 * attribute, where Markdown is read but no component is; all at the place of the text.
 */
export function textProblems(text: string, place: Place, book: Book): Problem[] {
  const problems = formulasInText(text, place);
  visit(parseText(text), (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const fault = linkFault(node.url, book);
      if (fault !== undefined) problems.push({ ...place, ...fault });
    }
    if (node.type !== 'html') return;
    const what = 'a component or a tag in a text that would lose it';
    const right = 'words, $formulas$ and links such as [words](/slug#anchor)';
    problems.push({ ...place, what, received: quoted(node.value), right });
  });
  return problems;
}
