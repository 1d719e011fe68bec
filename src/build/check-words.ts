import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { surveyBook } from '#book/book.ts';
import { quoted, sayProblem } from '#book/problem.ts';
import type { Problem, Survey } from '#book/problem.ts';
import { figurePieces } from './prose-in-figures.ts';
import { NO_TEXT, prosePieces } from './prose-pieces.ts';
import type { Piece } from './prose-pieces.ts';
import { proseRules, wordList } from './prose-rules.ts';

type Message = VFile['messages'][number];

// Names of files, settings and sizes: 50k, cond_aug, record:curation, svd.yaml, σ.
const noWord =
  /[\w.-]*(?:\d\p{L}|\p{L}\d|_|\w:\w|\w\.(?:ts|py|json|yaml|md)\b)[\w.-]*|\p{Script=Greek}|[²₂½¼]/gu;

/** Lists what is wrong with the words of the whole book, in its prose and in its figures. */
export function checkWords(root: string): Survey<number> {
  const rules = proseRules(root);
  const pieces = [...prosePieces(surveyBook(root).value), ...figurePieces(root)];
  const problems = pieces.flatMap((piece) => {
    const value = piece.words.replace(noWord, (token) => NO_TEXT.repeat(token.length));
    const file = new VFile({ value, data: { kind: piece.kind } });
    rules.runSync(rules.parse(file), file);
    const faults = file.messages.filter(({ fatal }) => fatal === false);
    return faults.map((message) => problemOf(message, piece));
  });
  return { value: pieces.length, problems };
}

function problemOf(message: Message, { words, placeOf }: Piece): Problem {
  const start = message.place && 'start' in message.place ? message.place.start : message.place;
  const place = placeOf(start?.offset ?? 0);
  const received = quoted(message.actual ?? words);
  const instead = message.expected?.slice(0, 3).map(quoted).join(' or ');
  if (message.source !== 'retext-spell') {
    return { ...place, what: said(message), received, right: instead || 'other words' };
  }
  const right = `a line in ${wordList} if it is meant`;
  const what = 'a word that is not in the dictionary of British English';
  return { ...place, what, received, right: instead ? `${instead}, or ${right}` : right };
}

function said({ source, reason }: Message): string {
  if (source === 'retext-repeated-words') return 'a word said twice';
  if (source === 'retext-indefinite-article') return 'an article that does not fit its word';
  return reason;
}

if (import.meta.main) {
  const { value, problems } = checkWords(resolve(process.argv[2] ?? '.'));
  for (const problem of problems) console.error(sayProblem(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`The words are sound: ${value} paragraphs, headings, captions and labels.`);
}
