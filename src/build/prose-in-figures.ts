import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Piece } from './prose-pieces.ts';
import { NO_TEXT } from './prose-pieces.ts';

// What a figure tells the browser and not the reader.
const unspoken = /^(className|d|transform|style|viewBox|points|id|key|rel|type|accept)$/;

/** Collects what the figures and plots of the book say: titles, labels, readings, sentences. */
export function figurePieces(root: string): Piece[] {
  return globSync('{content/chapters,src/islands,src/plots}/**/*.{tsx,plot.ts}', { cwd: root })
    .toSorted()
    .flatMap((file) =>
      piecesOf(file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')),
    );
}

function piecesOf(file: string, code: string): Piece[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const pieces: Piece[] = [];
  const read = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxAttribute(node) && unspoken.test(node.name.getText(source))) return;
    const words = wordsOf(node);
    if (words !== undefined && /\p{L}\s+\p{L}/u.test(words)) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const place = { file, line: line + 1, column: character + 1 };
      pieces.push({ kind: 'text', words, placeOf: () => place });
    }
    ts.forEachChild(node, read);
  };
  read(source);
  return pieces;
}

/** The words of a text in the code; what is only known in the page is no text. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.map(({ literal }) => NO_TEXT + literal.text);
  return [node.head.text, ...spans].join('');
}
