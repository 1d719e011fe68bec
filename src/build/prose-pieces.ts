import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Book } from '#book/book.ts';
import { attribute, isComponent, parseChapter, parseText, placeOf } from '#book/parse-chapter.ts';
import type { Place } from '#book/problem.ts';
import { surveyQuestions } from '#book/questions.ts';

/** A piece of prose that is read in one go: a paragraph, a heading, a cell, a side note, a caption. */
export interface Piece {
  kind: 'heading' | 'text';
  /** Its words. A formula, a piece of code or a pointer to another place is one sign, U+FFFC. */
  words: string;
  /** Where the letter at an index of the words stands. */
  placeOf: (index: number) => Place;
}

/** Stands for something that is no text, and is no letter itself: the "object replacement character". */
export const NO_TEXT = '\uFFFC';

/** Collects the prose of the whole book: chapters with their captions, glossary, notation, errata, questions. */
export function prosePieces(book: Book): Piece[] {
  const { glossary, notation, errata, manuscript } = book;
  return [
    ...manuscript.chapters.flatMap(({ file, dir }) => [
      ...chapterPieces(readFileSync(join(book.root, file), 'utf8'), file),
      ...questionPieces(book.root, dir),
    ]),
    ...glossary.entries.flatMap(({ definition }, index) =>
      textPieces(definition, glossary.placeOf(index, 'definition')),
    ),
    ...notation.entries.flatMap(({ meaning }, index) =>
      textPieces(meaning, notation.placeOf(index, 'meaning')),
    ),
    ...errata.entries.flatMap(({ told, right, why }, index) => [
      ...textPieces(told, errata.placeOf(index, 'told')),
      ...textPieces(right, errata.placeOf(index, 'right')),
      ...textPieces(why, errata.placeOf(index, 'why')),
    ]),
  ];
}

/** Collects the prose of a chapter, its front matter first, each piece with its place in the file. */
function chapterPieces(text: string, file: string): Piece[] {
  const tree = parseChapter(text, file).value;
  return [...frontMatterPieces(text, file), ...treePieces(tree, (node) => placeOf(node, file))];
}

// Front matter is a few lines of `name: words`.
function frontMatterPieces(text: string, file: string): Piece[] {
  const [, front = ''] = /^---\r?\n([\s\S]*?)\n---/.exec(text) ?? [];
  return front.split(/\r?\n/).flatMap((line, index) => {
    const [, name, words] = /^(title|question|summary): *(.*)$/.exec(line) ?? [];
    if (name === undefined || words === undefined) return [];
    return textPieces(words, { file, line: index + 2, column: name.length + 3 });
  });
}

function questionPieces(root: string, dir: string): Piece[] {
  const { value, placeOf: placeAt } = surveyQuestions(root, dir);
  return (value ?? []).flatMap(({ ask, choices }, index) => [
    ...textPieces(ask, placeAt([index, 'ask'])),
    ...choices.flatMap(({ text, because }, c) => [
      ...textPieces(text, placeAt([index, 'choices', c, 'text'])),
      ...textPieces(because, placeAt([index, 'choices', c, 'because'])),
    ]),
  ]);
}

function textPieces(text: string, place: Place): Piece[] {
  return treePieces(parseText(text), () => place);
}

function treePieces(tree: Root, placeAt: (node: Nodes) => Place): Piece[] {
  const pieces: Piece[] = [];
  visit(tree, (node) => {
    if (holdsWords(node)) pieces.push(pieceOf(node, placeAt));
    if (!isComponent(node)) return;
    for (const name of ['caption', 'title']) {
      const words = attribute(node, name);
      if (words !== undefined) pieces.push(...textPieces(words, placeAt(node)));
    }
  });
  return pieces;
}

function holdsWords(node: Nodes): boolean {
  if (isComponent(node) && node.name === 'SideNote') return true;
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function pieceOf(piece: Nodes, placeAt: (node: Nodes) => Place): Piece {
  const runs: { start: number; text: string; place: Place }[] = [];
  let words = '';
  const read = (node: Nodes): void => {
    const inside = 'children' in node ? node.children : [];
    if (node !== piece && isComponent(node) && node.name === 'SideNote') return;
    if (node.type !== 'text' && inside.length > 0) return inside.forEach(read);
    const text = node.type === 'text' ? node.value : NO_TEXT;
    runs.push({ start: words.length, text, place: placeAt(node) });
    words += text;
  };
  read(piece);
  const placeOf = (index: number): Place => {
    const { start, text, place } = runs.findLast((run) => run.start <= index) ?? runs[0];
    const lines = text.slice(0, index - start).split('\n');
    const column = lines.length > 1 ? 1 : place.column;
    const last = lines.at(-1) ?? '';
    return { ...place, line: place.line + lines.length - 1, column: column + last.length };
  };
  return { kind: piece.type === 'heading' ? 'heading' : 'text', words, placeOf };
}
