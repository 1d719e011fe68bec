import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const second = 'content/chapters/02-second/index.mdx';

provoke(checkManuscript, [
  {
    title: 'a link to no page',
    file: first,
    from: '/second#what-is-left',
    to: '/secnd',
    received: '"/secnd"',
    right: 'did you mean "/second"',
  },
  {
    title: 'a link to no anchor',
    file: first,
    from: '/second#what-is-left',
    to: '/second#what-is-lef',
    received: '#what-is-lef"',
    right: 'did you mean "what-is-left"',
  },
  {
    title: 'a link to no symbol',
    file: first,
    from: '/notation#sigma',
    to: '/notation#sigmas',
    received: '"/notation#sigmas"',
    right: 'did you mean "sigma"',
  },
  {
    title: 'a link to an announced chapter',
    file: first,
    from: '/second#what-is-left',
    to: '/third',
    received: '"/third"',
    right: '<Ref to="third" />',
  },
  {
    title: 'a relative link',
    file: first,
    from: '/second#what-is-left',
    to: '../second',
    received: '"../second"',
    right: '/slug#anchor',
  },
  {
    title: 'a link to an own page in full',
    file: first,
    from: '/second#what-is-left',
    to: 'http://localhost:4321/second',
    received: 'localhost',
    right: '/second',
  },
  {
    title: 'a heading of the first level',
    file: second,
    from: '## What is left',
    to: '# What is left',
    received: '# What is left',
    right: '## What is left',
  },
  {
    title: 'a heading that skips a level',
    file: second,
    from: '## What is left',
    to: '#### What is left',
    received: '#### What is left',
    right: '## What is left',
  },
  {
    title: 'pasted code',
    file: second,
    from: 'Little is left.',
    to: '```ts\nlet x = 1;\n```',
    received: 'let x = 1;',
    right: '<Listing',
  },
  {
    title: 'a picture without words',
    file: first,
    from: '![A ladder of three rungs]',
    to: '![]',
    received: '![](./still.svg)',
    right: '![what it shows]',
  },
  {
    title: 'a picture that is missing',
    file: first,
    from: './still.svg',
    to: './stil.svg',
    received: '"./stil.svg"',
    right: '01-ladder',
  },
  {
    title: 'an expression',
    file: second,
    from: 'Little is left.',
    to: 'Little {1 + 1}',
    received: '{1 + 1}',
    right: 'plain words',
  },
]);
