import type { Root } from 'mdast';
import type { Book } from './book.ts';
import type { Chapter } from './manuscript.ts';

/** A chapter laid open for the checks: its tree, and the book it stands in. */
export interface OpenChapter {
  chapter: Chapter;
  tree: Root;
  book: Book;
}
