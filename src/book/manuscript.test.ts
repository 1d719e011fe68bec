import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeSample } from '#testing/sample-manuscript.ts';
import { readManuscript } from './manuscript.ts';
import { findTarget } from './names.ts';

const second = 'content/chapters/02-second/index.mdx';
const words = `Two *small* words and \`one\` more; $\\sigma$ and a table are none.

<Figure id="one" caption="One.">![One](./one.svg)</Figure>

<Table id="two" caption="Two.">

| a |
| - |

</Table>

<Figure id="three" caption="Three.">![Three](./three.svg)</Figure>

## The rungs`;
const root = writeSample([{ file: second, from: 'Little is left.', to: words }]);
after(() => rmSync(root, { recursive: true }));

test('the order of the chapters is the order of their folders', () => {
  const { chapters } = readManuscript(root);
  assert.deepEqual(
    chapters.map(({ number, slug, comes }) => [number, slug, comes]),
    [
      [1, 'ladder', undefined],
      [2, 'second', undefined],
      [3, 'third', 'later'],
    ],
  );
});

test('a number is that of the chapter and the place among its kind', () => {
  const { labels } = readManuscript(root);
  const numbers = ['one', 'two', 'three'].map((id) => labels.get(id)?.number);
  assert.deepEqual(numbers, ['2.1', '2.1', '2.2']);
});

test('a reference to a heading means the own chapter first, and another by its name', () => {
  const manuscript = readManuscript(root);
  assert.deepEqual(findTarget('the-rungs', 'second', manuscript), {
    href: '#the-rungs',
    text: '“The rungs”',
  });
  assert.deepEqual(findTarget('ladder#the-rungs', 'second', manuscript), {
    href: '/ladder#the-rungs',
    text: 'Chapter 1, “The rungs”',
  });
  assert.throws(() => findTarget('the-rungs', 'third', manuscript), {
    message: /ladder#the-rungs, second#the-rungs/,
  });
});

test('the manuscript is read once, and again when a chapter has changed', () => {
  const before = readManuscript(root);
  assert.equal(readManuscript(root), before);
  const text = '---\ntitle: New\nquestion: What?\nsummary: Little.\n---\n\nThree new words.\n';
  writeFileSync(join(root, second), text);
  const [, chapter] = readManuscript(root).chapters;
  assert.equal(chapter.frontMatter.title, 'New');
  assert.equal(chapter.words, 3);
});
