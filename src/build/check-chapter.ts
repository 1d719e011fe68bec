import type { OpenChapter } from '#book/open-chapter.ts';
import type { Problem } from '#book/problem.ts';
import { componentProblems } from './check-components.ts';
import { islandProblems } from './check-islands.ts';
import { linkProblems } from './check-links.ts';
import { mathematicsProblems } from './check-mathematics.ts';
import { nameProblems } from './check-names.ts';
import { proseProblems } from './check-prose.ts';
import { captionProblems } from './check-texts.ts';

/** Lists everything that is wrong with the words of a chapter, from its top to its end. */
export function chapterProblems(open: OpenChapter): Problem[] {
  return [
    componentProblems,
    islandProblems,
    nameProblems,
    mathematicsProblems,
    captionProblems,
    linkProblems,
    proseProblems,
  ]
    .flatMap((check) => check(open))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}
