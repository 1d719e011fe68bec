import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Book } from '#book/book.ts';
import { type FigureReading, markdownCopy } from '#book/markdown-copy.ts';
import { elementsOf, type Page } from '../portable/page.ts';
import { attributeOf, type Element, elementsBelow, textOf } from '../portable/tree.ts';

/**
 * Writes each written chapter as Markdown beside its page, with what its figures said when it was
 * built: `readings` has it by the page's file.
 */
export async function writeMarkdownCopies(
  dist: string,
  readings: ReadonlyMap<string, FigureReadings>,
  book: Book,
): Promise<void> {
  for (const chapter of book.manuscript.chapters.filter(({ comes }) => !comes)) {
    const said = readings.get(`${chapter.slug}.html`);
    if (!said) throw new Error(`${chapter.file} has no page ${chapter.slug}.html`);
    const copy = markdownCopy(chapter, book, said);
    await writeFile(join(dist, `${chapter.slug}.md`), copy);
  }
}

/** What the figures of a page ask and answer in their first state, by their ids. */
export type FigureReadings = ReadonlyMap<string, FigureReading>;

/** Reads in a built page what its figures say. */
export function figureReadings(page: Page): FigureReadings {
  const figures = elementsOf(page).filter((element) => element.tagName === 'figure');
  return new Map(
    figures.flatMap((figure) => {
      const parts = elementsBelow(figure);
      const exhibit = parts.find((part) => attributeOf(part, 'data-exhibit') !== undefined);
      if (!exhibit) return [];
      const titled = attributeOf(exhibit, 'aria-labelledby');
      const question = parts.find((part) => attributeOf(part, 'id') === titled);
      // Before the reading stand the values of sliders, which are spoken too.
      const answer = parts.findLast((part) => attributeOf(part, 'role') === 'status');
      const reading = { question: saidBy(question), answer: saidBy(answer) };
      return [[attributeOf(figure, 'id') ?? '', reading] as const];
    }),
  );
}

function saidBy(element: Element | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}
