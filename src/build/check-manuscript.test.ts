import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { writeSample } from '../testing/sample-manuscript.ts';
import type { Edit } from '../testing/sample-manuscript.ts';
import { checkManuscript } from './check-manuscript.ts';

/** What is changed, and what the message must name besides the file and the line of the change. */
interface Case extends Edit {
  title: string;
  received: string;
  right: string;
  /** The line of the change, where it is not the line that the new text begins on. */
  line?: number;
  /** The file that the message names, where it is not the changed one. */
  names?: string;
}

const index = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';
const counts = 'content/data/counts.json';
const film = 'content/data/film.json';
const questions = 'content/chapters/01-ladder/questions.yaml';
const hash = '0'.repeat(64);

const cases: Case[] = [
  // Front matter and the form of a chapter
  { title: 'unknown front matter', file: index, from: 'summary:', to: 'sumary:', received: '"sumary"', right: 'did you mean "summary"' },
  { title: 'missing front matter', file: index, from: 'question: Where should a sampler spend its steps?\n', to: '', line: 2, received: 'nothing', right: 'a string' },
  { title: 'no front matter at all', file: second, to: 'Words.\n', received: 'nothing', right: 'title, question and summary' },
  { title: 'broken MDX', file: second, from: 'Little is left.', to: 'Little <Note is left.', received: 'Little <Note', right: 'closed tags' },
  { title: 'an announced chapter with words', file: second, from: 'summary: Little.', to: 'summary: Little.\ncomes: later', line: 1, received: 'words', right: 'no `comes`' },
  { title: 'two things of one name', file: second, from: 'Little is left.', to: '<Figure id="rungs" caption="x">x</Figure>', received: '"rungs"', right: 'a name of its own' },
  { title: 'two headings of one name', file: second, from: 'Little is left.', to: '## What is left', line: 9, received: '"what-is-left"', right: 'a name of its own' },
  // Components
  { title: 'unknown component', file: second, from: 'Little is left.', to: '<Nota>Little</Nota>', received: '<Nota>', right: 'did you mean "Note"' },
  { title: 'misspelt prop', file: index, from: '<Listing of=', to: '<Listing off=', received: '"off"', right: 'did you mean "of"' },
  { title: 'missing prop', file: index, from: '<Ref to="even" />', to: '<Ref />', line: 17, received: 'nothing', right: 'a string' },
  { title: 'wrong prop', file: second, from: 'Little is left.', to: '<Note kind="trie">Little.</Note>', received: '"trie"', right: '"try" or "caution"' },
  { title: 'prop that is an expression', file: index, from: 'number="1"', to: 'number={1}', received: '{1}', right: 'number="…"' },
  { title: 'name not in kebab-case', file: index, from: 'id="rungs"', to: 'id="theRungs"', received: '"theRungs"', right: 'kebab-case' },
  { title: 'equation without formula', file: second, from: 'Little is left.', to: '<Equation id="none">x</Equation>', received: '0', right: 'one formula' },
  { title: 'raw HTML', file: second, from: 'Little is left.', to: '<b>Little</b>', received: '<b>', right: 'Markdown' },
  { title: 'an expression', file: second, from: 'Little is left.', to: 'Little {1 + 1}', received: '{1 + 1}', right: 'plain words' },
  // Islands
  { title: 'island without client directive', file: index, from: '<Ladder client:visible />', to: '<Ladder />', received: 'no client: directive', right: '<Ladder client:visible />' },
  { title: 'island with props', file: index, from: '<Ladder client:visible />', to: '<Ladder client:visible steps="3" />', received: 'steps', right: '<Ladder client:visible />' },
  { title: 'island outside a figure', file: index, from: '## The rungs', to: '<Ladder client:visible />', received: '<Ladder>', right: '<Figure' },
  { title: 'two islands in a figure', file: index, from: '  <Ladder client:visible />', to: '  <Ladder client:visible />\n  <Ladder client:visible />', line: 11, received: '<Ladder> and <Ladder>', right: 'a <Figure> of its own' },
  { title: 'chapter importing another', file: index, from: './Ladder.tsx', to: '../02-second/Ladder.tsx', received: '../02-second/Ladder.tsx', right: '#islands/Name.tsx' },
  { title: 'import that is no figure', file: index, from: './Ladder.tsx', to: '#algorithms/rungs.ts', received: '#algorithms/rungs.ts', right: './Name.tsx' },
  { title: 'import of a missing file', file: index, from: './Ladder.tsx', to: './Lader.tsx', received: './Lader.tsx', right: '01-ladder/Lader.tsx' },
  // Names
  { title: 'unknown citation', file: index, from: 'of="doe2020"', to: 'of="doe2021"', received: '"doe2021"', right: 'did you mean "doe2020"' },
  { title: 'unknown term', file: index, from: 'of="ladder"', to: 'of="lader"', received: '"lader"', right: 'did you mean "ladder"' },
  { title: 'unknown symbol', file: index, from: 'symbols="sigma"', to: 'symbols="sigma sigmma"', received: '"sigmma"', right: 'did you mean "sigma"' },
  { title: 'unknown target', file: index, from: 'to="even"', to: 'to="evn"', received: '"evn"', right: 'did you mean "even"' },
  { title: 'unknown table', file: index, from: 'of="counts"', to: 'of="count"', received: '"count"', right: 'did you mean "counts"' },
  { title: 'unknown listing', file: index, from: 'rungs.ts#rungs', to: 'rungs.ts#rung', received: '"rungs.ts#rung"', right: 'did you mean "rungs"' },
  { title: 'unknown correction', file: index, from: 'number="1"', to: 'number="7"', received: '"7"', right: 'errata.yaml' },
  // Mathematics
  { title: 'broken formula in a sentence', file: index, from: '$\\sigma$, as', to: '$\\sigmaa$, as', received: 'sigmaa', right: 'KaTeX' },
  { title: 'broken formula on lines of its own', file: index, from: '\\sigma_i = i', to: '\\sigma_{i = i', received: 'sigma_{i', right: 'KaTeX' },
  { title: 'broken formula in a caption', file: index, from: 'rungs of $\\sigma$', to: 'rungs of $\\sigmaa$', received: 'sigmaa', right: 'KaTeX' },
  { title: 'broken formula in the glossary', file: 'content/glossary.yaml', from: '$\\sigma$', to: '$\\sigmaa$', received: 'sigmaa', right: 'KaTeX' },
  { title: 'broken formula in a question', file: questions, from: '$\\sigma$', to: '$\\sigmaa$', received: 'sigmaa', right: 'KaTeX' },
  { title: 'money that became mathematics', file: index, from: '\\$5 and \\$10', to: '$5 and $10', received: '$5 and $', right: '\\$' },
  // Links, headings, code, pictures
  { title: 'link to no page', file: index, from: '/second#what-is-left', to: '/secnd', received: '"/secnd"', right: 'did you mean "/second"' },
  { title: 'link to no anchor', file: index, from: '/second#what-is-left', to: '/second#what-is-lef', received: '#what-is-lef"', right: 'did you mean "what-is-left"' },
  { title: 'link to an announced chapter', file: index, from: '/second#what-is-left', to: '/third', received: '"/third"', right: '<Ref to="third" />' },
  { title: 'relative link', file: index, from: '/second#what-is-left', to: '../second', received: '"../second"', right: '/slug#anchor' },
  { title: 'link to an own page in full', file: index, from: '/second#what-is-left', to: 'http://localhost:4321/second', received: 'localhost', right: '/second' },
  { title: 'heading of the first level', file: second, from: '## What is left', to: '# What is left', received: '# What is left', right: '## What is left' },
  { title: 'heading that skips a level', file: second, from: '## What is left', to: '#### What is left', received: '#### What is left', right: '## What is left' },
  { title: 'pasted code', file: second, from: 'Little is left.', to: '```ts\nlet x = 1;\n```', received: 'let x = 1;', right: '<Listing' },
  { title: 'picture without words', file: index, from: '![A ladder of three rungs]', to: '![]', received: '![](./still.svg)', right: '![what it shows]' },
  { title: 'picture that is missing', file: index, from: './still.svg', to: './stil.svg', received: '"./stil.svg"', right: '01-ladder' },
  // Data files
  { title: 'unknown source of an erratum', file: 'content/errata.yaml', from: 'cite: doe2020', to: 'cite: doe', line: 5, received: '"doe"', right: 'references.bib' },
  { title: 'unknown chapter of a term', file: 'content/glossary.yaml', from: 'see: 1', to: 'see: 9', received: '9', right: '1, 2, 3' },
  { title: 'misspelt field of the notation', file: 'content/notation.yaml', from: 'meaning:', to: 'meanin:', received: '"meanin"', right: 'did you mean "meaning"' },
  { title: 'broken YAML', file: 'content/notation.yaml', from: 'how loud', to: 'loud: how', received: 'loud: how', right: 'quotes' },
  { title: 'two right answers', file: questions, from: 'text: No,', to: 'text: No, right: true,', line: 2, received: 'right', right: 'exactly one choice' },
  { title: 'broken bibliography', file: 'content/references.bib', from: '@misc{doe2020,\n  title = {On ladders},', to: '@misc{doe2020,', received: '"doe2020"', right: 'title = {…}' },
  { title: 'rows that do not match their sum', file: counts, from: '"clips": 3', to: '"clips": 4', line: 29, received: '"', right: '"' },
  { title: 'table from nowhere', file: counts, from: '"source": "doe2020"', to: '"source": "roe2020"', received: '"roe2020"', right: 'did you mean "doe2020"' },
  { title: 'row with a strange column', file: counts, from: '"clips": 3', to: '"clip": 3', received: '"clip"', right: 'name, clips' },
  { title: 'bytes of another sum', file: film, from: JSON.stringify(JSON.parse(JSON.stringify({ s: '' })).s), to: '""', received: '', right: '' },
];
