import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { provoke } from '#testing/provoke.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';
const counts = 'content/data/counts.json';
const film = 'content/data/film.json';
const questions = 'content/chapters/01-ladder/questions.yaml';

function said(root: string): string[] {
  const messages = checkManuscript(root).problems.map(sayProblem);
  rmSync(root, { recursive: true });
  return messages;
}

test('a manuscript with nothing wrong in it is met with silence', () => {
  assert.deepEqual(said(writeSample()), []);
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

test('every mistake of a manuscript is told at once, not only the first', () => {
  const edits = [
    { file: first, from: 'of="doe2020"', to: 'of="doe"' },
    { file: second, from: '## What', to: '# What' },
    { file: 'content/errata.yaml', from: 'chapters: [1]', to: 'chapters: [8]' },
  ];
  assert.equal(said(writeSample(edits)).length, 3);
});

provoke(checkManuscript, []);

provoke(checkManuscript, [
  {
    title: 'bytes that have changed',
    file: 'public/data/film.bin',
    to: 'Bytes',
    names: film,
    line: 5,
    received: '"',
    right: '"',
  },
  {
    title: 'bytes that have grown',
    file: 'public/data/film.bin',
    to: 'more bytes',
    names: film,
    line: 4,
    received: '5',
    right: '10',
  },
  {
    title: 'bytes without papers',
    file: 'public/data/other.bin',
    to: 'x',
    received: 'no description',
    right: 'content/data/other.json',
  },
  {
    title: 'papers without bytes',
    file: 'content/data/lost.json',
    to: JSON.stringify({
      title: 'Lost',
      kind: 'weights',
      bytes: 1,
      sha256: '0'.repeat(64),
      licence: 'MIT',
      madeBy: { command: 'npm run train', seed: 1, inputs: [] },
    }),
    received: 'no such file',
    right: 'public/data/lost.*',
  },
  {
    title: 'an artefact without origin',
    file: film,
    from: '"origin"',
    to: '"orign"',
    received: '"orign"',
    right: 'did you mean "origin"',
  },
  {
    title: 'a table without provenance',
    file: counts,
    from: '"provenance"',
    to: '"provenence"',
    received: '"provenence"',
    right: 'did you mean "provenance"',
  },
  {
    title: 'a sum that is no sum',
    file: film,
    from: '"licence": "CC0-1.0"',
    to: '"licence": 0',
    received: '0',
    right: 'a string',
  },
]);
