import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { writeSample } from '#testing/sample-manuscript.ts';
import { surveyBook } from './book.ts';
import { markdownCopy } from './markdown-copy.ts';

const root = writeSample([
  {
    file: 'content/chapters/01-ladder/index.mdx',
    from: 'tells.',
    to: 'tells.<SideNote>Even $x$ can.</SideNote>',
  },
]);
after(() => rmSync(root, { recursive: true }));
const book = surveyBook(root).value;
const readings = new Map([['rungs', { question: 'How many rungs?', answer: 'There are 18.' }]]);
const copy = markdownCopy(book.manuscript.chapters[0], book, readings);

test('a copy opens with its title and its question, and ends with its side notes', () => {
  assert.match(copy, /^# The ladder\n\n\*Where should a sampler spend its steps\?\*\n/);
  assert.match(copy, /tells\.\[\^1\]/);
  assert.match(copy, /\n\[\^1\]: Even \$x\$ can\.\n$/);
});

test('a figure says its number, its caption and what it reads', () => {
  assert.match(copy, /> \*\*Figure 1\.1\.\*\* The rungs of \$\\sigma\$\.\n>\n/);
  assert.match(copy, /> \*How many rungs\?\* There are 18\./);
});

test('formulas stay TeX, with their number and what their symbols mean', () => {
  assert.match(copy, /\$\$\n\\sigma_i = i\n\$\$\n\n\(Equation 1\.1\)\n\n- \$\\sigma\$: /);
});

test('citations are authors and year, terms are words, pointers lead to other copies', () => {
  assert.match(copy, /Doe 2020(\]\([^)]+\))?, §2/);
  assert.match(copy, /See Figure 1\.1, Equation 1\.1, \[Chapter 2\]\(second\.md\)/);
  assert.match(copy, /\[a symbol\]\(notation\.html#sigma\)/);
});

test('tables are Markdown, and code is quoted whole', () => {
  assert.match(copy, /\| Name \| Clips \|\n\| --- \| --- \|\n\| a \| 3 \|/);
  assert.match(copy, /```ts\n[^]*rungs[^]*\n```/);
});

test('no component is left over', () => {
  assert.doesNotMatch(copy, /<[A-Z]|client:visible|^import /m);
});
