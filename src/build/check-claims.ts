import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { findSentence } from '#book/find-sentence.ts';
import type { Chapter } from '#book/manuscript.ts';
import type { Place, Problem } from '#book/problem.ts';
import { quoted } from '#book/problem.ts';

/** Lists the claims of a chapter's tests that the chapter does not print; whether they are true, the tests say. */
export function claimProblems(root: string, { dir, comes, file }: Chapter): Problem[] {
  if (comes === 'later') return [];
  const tests = readdirSync(join(root, dir)).filter((name) => /^claims.*\.test\.ts$/.test(name));
  if (!tests.includes('claims.test.ts')) {
    const what = 'a chapter whose numbers no test claims';
    const right = `a file ${dir}/claims.test.ts`;
    return [{ file, line: 1, column: 1, what, received: 'no claims.test.ts', right }];
  }
  const text = readFileSync(join(root, file), 'utf8');
  const claims = tests.flatMap((name) => claimsOf(root, `${dir}/${name}`));
  if (claims.length === 0) {
    const place = { file: `${dir}/claims.test.ts`, line: 1, column: 1 };
    const right = "at least one claim(import.meta.url, 'a sentence of the chapter', …)";
    return [{ ...place, what: 'a test that claims nothing', received: 'no claim', right }];
  }
  return claims.flatMap(({ sentence, ...place }) => {
    const { isPrinted, nearest } = findSentence(sentence, text);
    if (isPrinted) return [];
    const right = `a sentence as ${file} has it, such as ${quoted(nearest)}`;
    return [{ ...place, what: 'a claim that is not printed', received: quoted(sentence), right }];
  });
}

/** The sentences that a test claims, where they are written out, each with its place. */
function claimsOf(root: string, file: string): (Place & { sentence: string })[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: (Place & { sentence: string })[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'claim') {
      const [, sentence] = node.arguments;
      if (sentence && ts.isStringLiteralLike(sentence)) {
        const start = source.getLineAndCharacterOfPosition(sentence.getStart(source));
        const place = { file, line: start.line + 1, column: start.character + 1 };
        found.push({ ...place, sentence: sentence.text });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
