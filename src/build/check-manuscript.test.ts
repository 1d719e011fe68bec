import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { provoke } from '#testing/provoke.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';

function said(root: string): string[] {
  const messages = checkManuscript(root).problems.map(sayProblem);
  rmSync(root, { recursive: true });
  return messages;
}

test('a manuscript with nothing wrong in it is met with silence', () => {
  assert.deepEqual(said(writeSample()), []);
});

test('a list that cannot be read is told of, and not all that refers to it', () => {
  const file = 'content/glossary.yaml';
  const messages = said(writeSample([{ file, from: 'see: ', to: 'sea: ' }]));
  assert.ok(messages.length > 0);
  for (const message of messages) assert.match(message, /^content\/glossary\.yaml:/);
});

test('a chapter that is written claims its numbers in a test, an announced one need not', () => {
  const root = writeSample();
  for (const chapter of ['01-ladder', '02-second'])
    rmSync(join(root, 'content/chapters', chapter, 'claims.test.ts'));
  const messages = said(root);
  assert.equal(messages.length, 2);
  assert.match(
    messages[0],
    /01-ladder\/index\.mdx:1:1 — .*would be right: a file .*claims\.test\.ts/,
  );
});

test('two chapters with one number are both named', () => {
  const root = writeSample();
  renameSync(join(root, 'content/chapters/02-second'), join(root, 'content/chapters/01-second'));
  const messages = said(root).filter((message) => message.includes('two chapters'));
  assert.equal(messages.length, 2);
  assert.match(messages[0], /^content\/chapters\/01-ladder\/.*the other is .*01-second/);
  assert.match(messages[1], /^content\/chapters\/01-second\/.*the other is .*01-ladder/);
});

test('a chapter cannot have the address of another page of the book', () => {
  const root = writeSample();
  renameSync(join(root, 'content/chapters/02-second'), join(root, 'content/chapters/02-glossary'));
  const file = 'content/chapters/02-glossary/index.mdx';
  const told = said(root).find((message) => message.includes('address of another page'));
  assert.equal(
    told,
    `${file}:1:1 — a chapter with the address of another page; received "glossary"; would be right: another name of the folder; glossary is a page of the book`,
  );
});

test('every mistake of a manuscript is told at once, not only the first', () => {
  const edits = [
    { file: first, from: 'of="doe2020"', to: 'of="doe"' },
    { file: second, from: '## What', to: '# What' },
    { file: 'content/errata.yaml', from: 'chapters: [1]', to: 'chapters: [8]' },
  ];
  assert.equal(said(writeSample(edits)).length, 3);
});

provoke(checkManuscript, [
  {
    title: 'a test without a claim',
    file: 'content/chapters/02-second/claims.test.ts',
    to: '// later\n',
    received: 'no claim',
    right: "claim(import.meta.url, 'a sentence of the chapter'",
  },
  {
    title: 'a comma too many in JSON',
    file: 'content/data/counts.json',
    from: '"licence": "facts",',
    to: '"licence": "facts",,',
    received: '"',
    right: 'none after the last',
  },
  {
    title: 'a comma after the last thing in JSON',
    file: 'content/data/film.json',
    from: '"retrieved": "2026-11-22"',
    to: '"retrieved": "2026-11-22",',
    line: 11,
    received: '}',
    right: 'none after the last',
  },
  {
    title: 'a number where a text stands',
    file: 'content/notation.yaml',
    from: 'name: sigma',
    to: 'name: 7',
    received: '7',
    right: 'a text: "7"',
  },
  {
    title: 'a month that no year has',
    file: 'content/data/counts.json',
    from: '"retrieved": "2026-11"',
    to: '"retrieved": "2026-13"',
    received: '"2026-13"',
    right: 'a date such as',
  },
  {
    title: 'a claim whose sentence is gone',
    file: 'content/chapters/01-ladder/claims.test.ts',
    from: '$5',
    to: 'six dollars',
    received: 'It costs six dollars',
    right: 'It costs 5 and 10.',
  },
  {
    title: 'unknown front matter',
    file: first,
    from: 'summary:',
    to: 'sumary:',
    received: '"sumary"',
    right: 'did you mean "summary"',
  },
  {
    title: 'missing front matter',
    file: first,
    from: 'question: Where should a sampler spend its steps?\n',
    to: '',
    line: 2,
    received: 'nothing',
    right: 'a text',
  },
  {
    title: 'no front matter at all',
    file: second,
    to: 'Words.\n',
    received: 'nothing',
    right: 'title, question and summary',
  },
  {
    title: 'broken MDX',
    file: second,
    from: 'Little is left.',
    to: 'Little <Note is left.',
    received: 'Little <Note',
    right: 'closed tags',
  },
  {
    title: 'a tag that is never closed, where it was opened',
    file: second,
    from: 'Little is left.',
    to: '<Note kind="try">\n\nLittle is left.',
    received: '<Note kind=',
    right: 'closed tags',
  },
  {
    title: 'an announced chapter with words',
    file: second,
    from: 'summary: Little.',
    to: 'summary: Little.\ncomes: later',
    line: 1,
    received: 'words',
    right: 'no `comes`',
  },
  {
    title: 'two things of one name',
    file: second,
    from: 'Little is left.',
    to: '<Figure id="rungs" caption="x">x</Figure>',
    received: '"rungs"',
    right: 'a name of its own',
  },
  {
    title: 'two headings of one name',
    file: second,
    from: 'Little is left.',
    to: '## What is left',
    line: 9,
    received: '"what-is-left"',
    right: 'a name of its own',
  },
]);
