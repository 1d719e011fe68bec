import type { Book } from '#book/book.ts';
import { formulaFault } from '#book/formula.ts';
import type { PlacedList } from '#book/list-file.ts';
import { oneOf } from '#book/nearest.ts';
import { quoted } from '#book/problem.ts';
import type { Place, Problem } from '#book/problem.ts';
import { questionProblems } from './check-questions.ts';
import { textProblems } from './check-texts.ts';

/** Finds what is wrong in the glossary, the notation, the errata and the questions. */
export function listProblems(book: Book): Problem[] {
  const { glossary, notation, errata } = book;
  return [
    ...fieldProblems(glossary, ['definition'], book),
    ...fieldProblems(notation, ['meaning', 'unit'], book),
    ...fieldProblems(errata, ['told', 'right', 'why'], book),
    ...notation.entries.flatMap(({ tex }, index) => {
      const fault = formulaFault(tex, false);
      if (fault === undefined) return [];
      const what = `broken formula: ${fault.reason}`;
      const place = notation.placeOf(index, 'tex');
      return [{ ...place, what, received: quoted(tex), right: 'TeX that KaTeX knows' }];
    }),
    ...glossary.entries.flatMap(({ see }, index) =>
      chapterProblem(see, glossary.placeOf(index, 'see'), book),
    ),
    ...notation.entries.flatMap(({ chapter }, index) =>
      chapterProblem(chapter, notation.placeOf(index, 'chapter'), book),
    ),
    ...errata.entries.flatMap((erratum, index) => [
      ...erratum.chapters.flatMap((number) =>
        chapterProblem(number, errata.placeOf(index, 'chapters'), book),
      ),
      ...erratum.sources.flatMap(({ cite }) =>
        sourceProblem(cite, errata.placeOf(index, 'sources'), book),
      ),
    ]),
    ...questionProblems(book),
  ];
}

function fieldProblems<Entry extends object>(
  list: PlacedList<Entry>,
  fields: TextField<Entry>[],
  book: Book,
): Problem[] {
  return list.entries.flatMap((entry, index) =>
    fields.flatMap((field) =>
      textProblems(String(entry[field] ?? ''), list.placeOf(index, field), book),
    ),
  );
}

type TextField<Entry> = keyof Entry & string;

function chapterProblem(number: number, place: Place, { manuscript }: Book): Problem[] {
  const numbers = manuscript.chapters.map((chapter) => chapter.number);
  if (numbers.includes(number)) return [];
  const right = `a number of a chapter: ${numbers.join(', ')}`;
  return [{ ...place, what: 'an unknown chapter', received: `${number}`, right }];
}

function sourceProblem(key: string, place: Place, { references }: Book): Problem[] {
  if (references.has(key)) return [];
  const right = oneOf(key, references.keys(), 'a key of references.bib');
  return [{ ...place, what: 'an unknown source', received: quoted(key), right }];
}
