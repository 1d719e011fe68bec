import type { Erratum } from './errata.ts';
import { surveyErrata } from './errata.ts';
import type { Term } from './glossary.ts';
import { surveyGlossary } from './glossary.ts';
import type { PlacedList } from './list-file.ts';
import type { Manuscript } from './manuscript.ts';
import { surveyManuscript } from './manuscript.ts';
import type { NotationSymbol } from './notation.ts';
import { surveyNotation } from './notation.ts';
import type { Problem, Survey } from './problem.ts';
import type { Source } from './references.ts';
import { surveyReferences } from './references.ts';
import type { Data } from './tables.ts';
import { surveyData } from './tables.ts';

/** Everything that the manuscript contains, read as far as it can be. */
export interface Book {
  root: string;
  manuscript: Manuscript;
  references: Map<string, Source>;
  glossary: PlacedList<Term>;
  notation: PlacedList<NotationSymbol>;
  errata: PlacedList<Erratum>;
  data: Data;
}

/**
 * Tells whether a problem keeps names from being read: a list, a data file or a chapter that does
 * not parse. Until it is mended, whatever refers to those names would be called wrong as well.
 */
export function hidesNames({ file, what }: Problem): boolean {
  return !file.startsWith('content/chapters/') || what.startsWith('broken MDX');
}

/** Reads everything under content/ and lists what is wrong with its form. */
export function surveyBook(root: string): Survey<Book> {
  const manuscript = surveyManuscript(root);
  const references = surveyReferences(root);
  const glossary = surveyGlossary(root);
  const notation = surveyNotation(root);
  const errata = surveyErrata(root);
  const data = surveyData(root);
  return {
    value: {
      root,
      manuscript: manuscript.value,
      references: references.value,
      glossary: glossary.value,
      notation: notation.value,
      errata: errata.value,
      data: data.value,
    },
    problems: [manuscript, references, glossary, notation, errata, data].flatMap(
      ({ problems }) => problems,
    ),
  };
}
