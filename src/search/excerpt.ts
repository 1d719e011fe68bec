import { placedWords } from './words.ts';

/** A piece of text, marked if it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const LONGEST = 190; // characters; about three lines of a phone
const BEFORE = 60; // characters kept before the first mark of a sentence that is cut

// A sentence ends before white space and a capital or a bracket, but not after an abbreviation.
const END = /(?<=[.!?][”")’]?)(?<!\b(?:App|Fig|Sec|eq|vs|al|cf|e\.g|i\.e)\.)\s+(?=[\p{Lu}“(\d])/u;

/** Gives the sentence of a text that has most of the words looked for, the first of equals, marked. */
export function excerpt(text: string, forms: readonly string[]): Piece[] {
  const wanted = new Set(forms);
  let best = '';
  let most = -1;
  for (const sentence of text.split(END)) {
    const found = new Set(placedWords(sentence).flatMap((word) => word.forms));
    const count = [...wanted].filter((form) => found.has(form)).length;
    if (count <= most) continue;
    most = count;
    best = sentence;
  }
  return shortened(marked(best, forms));
}

/** Divides a text into pieces, marked wherever a word has one of the forms looked for. */
export function marked(text: string, forms: readonly string[]): Piece[] {
  const wanted = new Set(forms);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, forms: own } of placedWords(text)) {
    if (!own.some((form) => wanted.has(form))) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
}

/** Cuts a long sentence to what stands around its first mark. */
function shortened(pieces: Piece[]): Piece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONGEST) return pieces;
  const [first, ...rest] = pieces;
  const opening =
    first.marked || first.text.length <= BEFORE ? first : { ...first, text: endOf(first.text) };
  let left = LONGEST;
  return [opening, ...rest].flatMap((piece) => {
    if (left <= 0) return [];
    const room = left;
    left -= piece.text.length;
    return left >= 0 ? [piece] : [{ ...piece, text: beginningOf(piece.text, room) }];
  });
}

function endOf(text: string): string {
  return `… ${text.slice(-BEFORE).replace(/^\S*\s/, '')}`;
}

function beginningOf(text: string, room: number): string {
  return `${text.slice(0, room).replace(/\s\S*$/, '')} …`;
}
