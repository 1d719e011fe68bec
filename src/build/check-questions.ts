import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '#book/book.ts';
import type { Chapter } from '#book/manuscript.ts';
import { oneOf } from '#book/nearest.ts';
import { quoted } from '#book/problem.ts';
import type { Problem } from '#book/problem.ts';
import { surveyQuestions } from '#book/questions.ts';
import { textProblems } from './check-texts.ts';

/** Finds what is wrong with the questions: their form, their names, and the figures that they show. */
export function questionProblems(book: Book): Problem[] {
  const { root, manuscript } = book;
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const chapter of manuscript.chapters.filter(({ comes }) => comes === undefined)) {
    const file = `${chapter.dir}/questions.yaml`;
    const survey = surveyQuestions(root, chapter.dir);
    const questions = survey.value ?? [];
    problems.push(...survey.problems);
    if (!existsSync(join(root, file))) problems.push(noQuestions(chapter, file));
    for (const [q, { id, ask, choices, look }] of questions.entries()) {
      const first = taken.get(id);
      if (first !== undefined) {
        const what = `a second question with the name of one in ${first}`;
        const right = 'a name of its own';
        problems.push({ ...survey.placeOf([q, 'id']), what, received: quoted(id), right });
      }
      taken.set(id, file);
      problems.push(...textProblems(ask, survey.placeOf([q, 'ask']), book));
      for (const [c, choice] of choices.entries())
        for (const field of ['text', 'because'] as const)
          problems.push(
            ...textProblems(choice[field], survey.placeOf([q, 'choices', c, field]), book),
          );
      const figures = figuresOf(chapter);
      if (look !== undefined && !figures.includes(look.figure)) {
        const place = survey.placeOf([q, 'look', 'figure']);
        const right = oneOf(look.figure, figures, 'a figure of this chapter');
        const what = 'a question that shows an unknown figure';
        problems.push({ ...place, what, received: quoted(look.figure), right });
      }
    }
    const bound = questions.some(({ look }) => look !== undefined);
    if (questions.length > 0 && figuresOf(chapter).length > 0 && !bound) {
      const what = 'questions of which none leads to a figure';
      const right = 'at least one with `look: { figure: … }`';
      problems.push({ file, line: 1, column: 1, what, received: 'no `look`', right });
    }
  }
  return problems;
}

function noQuestions({ file }: Chapter, questions: string): Problem {
  const what = 'a chapter that asks nothing';
  const right = `two to four questions in ${questions}`;
  return { file, line: 1, column: 1, what, received: 'no questions.yaml', right };
}

function figuresOf({ labels }: Chapter): string[] {
  return labels.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
}
