import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { visit } from 'unist-util-visit';
import { readGlossary } from './glossary.ts';
import { readManuscript } from './manuscript.ts';
import { readNotation } from './notation.ts';
import { parseChapter } from './parse-chapter.ts';

const root = join(import.meta.dirname, '../..');
const { chapters, symbols, terms } = readManuscript(root);
const written = chapters.filter(({ comes }) => comes === undefined);
const notation = readNotation(root);
const glossary = readGlossary(root);
const numberOf = new Map(chapters.map(({ slug, number }) => [slug, number]));

const GREEK =
  /\\((?:var)?(?:alpha|beta|gamma|delta|epsilon|theta|kappa|lambda|mu|nu|pi|rho|sigma|tau|phi|omega)|Delta|Sigma|Phi|Theta|ell)(?![a-z])/gi;

/** The letters that a formula names quantities with; words within it are words, not letters. */
function letters(tex: string): Set<string> {
  const bare = tex
    .replace(/\\(?:mathbf|mathcal|mathbb)\s*\{([^{}]*)\}/g, ' $1 ')
    .replace(/\\(?:text|mathrm|operatorname\*?)\s*\{[^{}]*\}/g, ' ');
  const greek = [...bare.matchAll(GREEK)].map(([letter]) => letter);
  const latin = bare.replace(/\\[a-zA-Z]+/g, ' ').match(/[A-Za-z]/g) ?? [];
  return new Set([...greek, ...latin]);
}

test('a symbol is explained first in the chapter that the notation page names', () => {
  const first = new Map(symbols.toReversed().map(({ id, chapter }) => [id, numberOf.get(chapter)]));
  for (const [id, chapter] of first) {
    assert.equal(notation.get(id)?.chapter, chapter, `${id} is first explained in ${chapter}`);
  }
});

for (const { number, file } of written) {
  test(`chapter ${number} uses no letter that neither it nor an earlier chapter explains`, () => {
    const explained = [...notation.values()].filter(({ chapter }) => chapter <= number);
    const known = new Set(explained.flatMap(({ tex }) => [...letters(tex)]));
    visit(parseChapter(readFileSync(join(root, file), 'utf8'), file).value, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const unknown = [...letters(node.value)].filter((letter) => !known.has(letter));
      assert.deepEqual(unknown, [], `${file}:${node.position?.start.line}: ${node.value}`);
    });
  });
}

test('a term of the glossary is linked where a reader going in order first needs it', () => {
  const first = new Map(terms.toReversed().map(({ id, chapter }) => [id, numberOf.get(chapter)]));
  for (const { id, see } of glossary.values()) {
    const used = first.get(id);
    assert.ok(
      used === undefined || used <= see,
      `${id}: taught in ${see}, first linked in ${used}`,
    );
  }
});
