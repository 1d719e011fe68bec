import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { provoke } from '#testing/provoke.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import { checkWords } from './check-words.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';

function said(edits: Parameters<typeof writeSample>[0]): string[] {
  const root = writeSample(edits);
  const messages = checkWords(root).problems.map(sayProblem);
  rmSync(root, { recursive: true });
  return messages;
}

test('words with nothing wrong in them are met with silence', () => {
  assert.deepEqual(said([]), []);
});

test('a word is known when it stands in the list of words, and then in the possessive too', () => {
  const to = 'A denoiser and the denoiser’s weights are left.';
  assert.equal(said([{ file: second, from: 'Little is left.', to }]).length, 2);
  const list = { file: 'content/words.txt', to: '# The trade’s\ndenoiser\n' };
  assert.deepEqual(said([{ file: second, from: 'Little is left.', to }, list]), []);
});

test('formulas, code, pointers and names of files are no words', () => {
  const to = 'Ask $xyzzy$ of `xyzzy` in xyzzy.json, cond_aug and 50k, says <Cite of="doe2020" />.';
  assert.deepEqual(said([{ file: second, from: 'Little is left.', to }]), []);
});

provoke(checkWords, [
  {
    title: 'a word misspelt',
    file: second,
    from: 'Little is left.',
    to: 'Littel is left.',
    received: '"Littel"',
    right: '"Little"',
  },
  {
    title: 'a word in American spelling',
    file: second,
    from: 'Little is left.',
    to: 'Initialize the color.',
    received: '"color"',
    right: '"colour"',
  },
  {
    title: 'a word misspelt in a caption',
    file: first,
    from: 'caption="The rungs of $\\sigma$."',
    to: 'caption="The rnugs of $\\sigma$."',
    received: '"rnugs"',
    right: '"rugs"',
  },
  {
    title: 'a word misspelt in the front matter',
    file: first,
    from: 'summary: Most',
    to: 'summary: Msot',
    received: '"Msot"',
    right: '"Most"',
  },
  {
    title: 'a word misspelt in a question',
    file: 'content/chapters/01-ladder/questions.yaml',
    from: 'loud?',
    to: 'luod?',
    received: '"luod"',
    right: '"loud"',
  },
  {
    title: 'a word misspelt in the glossary',
    file: 'content/glossary.yaml',
    from: 'levels',
    to: 'levls',
    received: '"levls"',
    right: '"levels"',
  },
  {
    title: 'a word misspelt in a figure',
    file: 'content/chapters/01-ladder/Ladder.tsx',
    to: 'export default function Ladder() { return <p title="How many rnugs?">{1}</p>; }\n',
    received: '"rnugs"',
    right: 'content/words.txt',
  },
  {
    title: 'a word said twice',
    file: second,
    from: 'Little is left.',
    to: 'Little is is left.',
    received: '"is is"',
    right: '"is"',
  },
  {
    title: 'a where an belongs',
    file: second,
    from: 'Little is left.',
    to: 'A arm is left.',
    received: '"A"',
    right: '"An"',
  },
  {
    title: 'a space before a stop',
    file: second,
    from: 'Little is left.',
    to: 'Little is left .',
    received: '"."',
    right: 'right after its word',
  },
  {
    title: 'a sentence without an end',
    file: second,
    from: 'Little is left.',
    to: `Little ${'and less '.repeat(40)}is left.`,
    received: '"Little and less',
    right: 'two sentences',
  },
  {
    title: 'a heading that ends in a stop',
    file: second,
    from: '## What is left',
    to: '## What is left.',
    received: '"What is left."',
    right: '"What is left"',
  },
  {
    title: 'a heading as long as a sentence',
    file: second,
    from: '## What is left',
    to: '## What is left when all that can be taken away has been taken away',
    received: '"What is left when',
    right: 'at most 12 words',
  },
]);
