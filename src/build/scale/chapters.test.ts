import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { surveyBook } from '#book/book.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import { lengthenBook, writeStarlight } from './chapters.ts';

test('a book made longer is a sound book: no name twice, every pointer leads somewhere', () => {
  const root = writeSample();
  lengthenBook(root, 120);
  const { value, problems } = surveyBook(root);
  assert.deepEqual(problems, []);
  const { chapters, labels } = value.manuscript;
  assert.deepEqual(
    chapters.map(({ number }) => number),
    Array.from({ length: 120 }, (_, index) => index + 1),
  );
  assert.ok(labels.has('rungs') && labels.has('rungs-118'));
  const again = readFileSync(join(root, 'content/chapters/118-ladder-118/index.mdx'), 'utf8');
  const [, figure] = /from '([^']+)'/.exec(again) ?? [];
  assert.ok(existsSync(join(root, 'content/chapters/118-ladder-118', figure)));
  rmSync(root, { recursive: true });
});

test('a book made shorter keeps its first chapters', () => {
  const root = writeSample();
  lengthenBook(root, 2);
  assert.deepEqual(readdirSync(join(root, 'content/chapters')), ['01-ladder', '02-second']);
  rmSync(root, { recursive: true });
});

test('for Starlight no component is left in the words', () => {
  const root = writeSample();
  const docs = join(root, 'docs');
  writeStarlight(root, docs, 4);
  const text = readFileSync(join(docs, 'ladder-1.md'), 'utf8');
  assert.match(text, /^---\ntitle: "1 The ladder"\n---\n/);
  assert.match(text, /A sampler climbs down \$\\sigma\$/);
  assert.doesNotMatch(text, /<\/?[A-Z]|^import/m);
  assert.equal(readdirSync(docs).length, 4);
  rmSync(root, { recursive: true });
});
