import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hidesNames, surveyBook } from '#book/book.ts';
import type { Book } from '#book/book.ts';
import { parseChapter } from '#book/parse-chapter.ts';
import { sayProblem } from '#book/problem.ts';
import type { Problem, Survey } from '#book/problem.ts';
import { byteProblems } from './check-bytes.ts';
import { chapterProblems } from './check-chapter.ts';
import { claimProblems } from './check-claims.ts';
import { dataProblems } from './check-data.ts';
import { listProblems } from './check-lists.ts';

/**
 * Reads the whole manuscript under a root and lists everything that is wrong with it, file by file;
 * while letters or names cannot be read, only what is wrong with those.
 */
export function checkManuscript(root: string): Survey<Book> {
  const { value: book, problems } = surveyBook(root);
  const bytes = byteProblems(root);
  if (bytes.length > 0) return { value: book, problems: bytes.toSorted(byPlace) };
  if (problems.some(hidesNames)) return { value: book, problems: problems.toSorted(byPlace) };
  const chapters = book.manuscript.chapters.flatMap((chapter) => {
    const tree = parseChapter(readFileSync(join(root, chapter.file), 'utf8'), chapter.file).value;
    return [...chapterProblems({ chapter, tree, book }), ...claimProblems(root, chapter)];
  });
  const all = [...problems, ...chapters, ...listProblems(book), ...dataProblems(book)];
  return { value: book, problems: all.toSorted(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

function summary({ manuscript, references, data, glossary, notation }: Book): string {
  const { chapters, labels, citations } = manuscript;
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const counts: [number, string][] = [
    [chapters.length, 'chapters'],
    [words, 'words'],
    [labels.size, 'figures, equations and tables'],
    [citations.length, 'citations'],
    [references.size, 'works'],
    [glossary.entries.length, 'terms'],
    [notation.entries.length, 'symbols'],
    [data.tables.size + data.artefacts.size, 'data files'],
  ];
  return `The manuscript is sound: ${counts.map(([count, noun]) => `${count} ${noun}`).join(', ')}.`;
}

if (import.meta.main) {
  const { value, problems } = checkManuscript(resolve(process.argv[2] ?? '.'));
  for (const problem of problems) console.error(sayProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(summary(value));
}
