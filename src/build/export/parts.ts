import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readManuscript } from '#book/manuscript.ts';
import { takeAnswers } from './answers.ts';
import { standStill } from './stand-still.ts';

/** One part of the book on paper: a chapter, or a list behind the chapters. */
export interface Part {
  /** The name of its page without `.html`; in a book of one file, the name of its place. */
  slug: string;
  title: string;
  /** Only chapters have one. */
  number?: number;
  /** Everything of its page that can be printed, its title included. */
  body: Element;
}

// What stands behind the chapters, in the order of a printed book.
const lists = ['errata', 'notation', 'glossary', 'figures', 'data', 'bibliography'];

/**
 * Reads the printable parts of the built book in the order of reading; each call gives parts of its
 * own, free to be changed. Throws if a page is missing from `dist`.
 */
export function readParts(dist: string): Part[] {
  const { chapters } = readManuscript(process.cwd());
  const told = chapters
    .filter(({ comes }) => !comes)
    .map(({ slug, number }) => ({ ...readPart(dist, slug), number }));
  return [...told, takeAnswers(told), ...lists.map((slug) => readPart(dist, slug))];
}

/** A page of the built book as a document. */
export function readBuiltPage(dist: string, slug: string): Document {
  return parseHTML(readFileSync(join(dist, `${slug}.html`), 'utf8')).document;
}

function readPart(dist: string, slug: string): Part {
  const page = readBuiltPage(dist, slug);
  standStill(page);
  const body = page.createElement('section');
  body.setAttribute('class', 'part');
  const pieces = page.querySelectorAll('main .chapter-opening, main article');
  for (const piece of pieces) body.append(piece);
  const title = body.querySelector('h1')?.textContent?.trim();
  if (!title) throw new Error(`${slug}.html has no title; would be right: one <h1> in its <main>`);
  return { slug, title, body };
}
