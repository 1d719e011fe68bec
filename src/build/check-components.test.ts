import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';

provoke(checkManuscript, [
  {
    title: 'an unknown component',
    file: second,
    from: 'Little is left.',
    to: '<Nota>Little</Nota>',
    received: '<Nota>',
    right: 'did you mean "Note"',
  },
  {
    title: 'a misspelt prop',
    file: first,
    from: '<Listing of=',
    to: '<Listing off=',
    received: '"off"',
    right: 'did you mean "of"',
  },
  {
    title: 'a missing prop',
    file: first,
    from: '<Ref to="even" />',
    to: '<Ref />',
    received: 'nothing',
    right: 'a text',
  },
  {
    title: 'a wrong prop',
    file: second,
    from: 'Little is left.',
    to: '<Note kind="trie">Little.</Note>',
    received: '"trie"',
    right: '"try" or "caution"',
  },
  {
    title: 'a prop that is an expression',
    file: first,
    from: 'number="1"',
    to: 'number={1}',
    received: '{1}',
    right: 'number="…"',
  },
  {
    title: 'a name that is not in kebab-case',
    file: first,
    from: 'id="rungs"',
    to: 'id="theRungs"',
    received: '"theRungs"',
    right: 'kebab-case',
  },
  {
    title: 'an equation without a formula',
    file: second,
    from: 'Little is left.',
    to: '<Equation id="none">x</Equation>',
    received: '0',
    right: 'one formula',
  },
  {
    title: 'a table that is told twice',
    file: second,
    from: 'Little is left.',
    to: '<Table id="none" caption="x" />',
    received: '0',
    right: 'of="',
  },
  {
    title: 'words where none are printed',
    file: first,
    from: '<Ref to="even" />',
    to: '<Ref to="even">x</Ref>',
    received: '<Ref>',
    right: '<Ref … />',
  },
  {
    title: 'raw HTML',
    file: second,
    from: 'Little is left.',
    to: '<b>Little</b>',
    received: '<b>',
    right: 'Markdown',
  },
]);
