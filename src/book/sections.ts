import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from './manuscript.ts';

/** The sections of a chapter as its rail lists them: its headings, and the questions at its end. */
export function chapterSections(
  root: string,
  { dir, headings }: Chapter,
): { id: string; text: string }[] {
  const asked = existsSync(join(root, dir, 'questions.yaml'));
  return [
    ...headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ id, text })),
    ...(asked ? [{ id: 'questions', text: 'Predict, then look' }] : []),
  ];
}
