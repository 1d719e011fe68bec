import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';

provoke(checkManuscript, [
  {
    title: 'a link to no page in a caption',
    file: first,
    from: 'The rungs of $',
    to: 'The [rungs](/secnd) of $',
    received: '"/secnd"',
    right: 'did you mean "/second"',
  },
  {
    title: 'a link to no anchor in a definition',
    file: 'content/glossary.yaml',
    from: 'The levels of',
    to: 'The [levels](/second#what) of',
    received: '"/second#what"',
    right: 'an anchor of /second',
  },
  {
    title: 'a component in a question',
    file: 'content/chapters/02-second/questions.yaml',
    from: 'ask: What comes?',
    to: 'ask: What comes after <Ref to="second" />?',
    received: '<Ref to=',
    right: '[words](/slug#anchor)',
  },
  {
    title: 'a broken formula in the reason of a choice',
    file: 'content/chapters/02-second/questions.yaml',
    from: 'Little is. }',
    to: "'Little is $\\frac{1}$.' }",
    received: 'frac{1}',
    right: 'TeX that KaTeX knows',
  },
  {
    title: 'a tag in a correction',
    file: 'content/errata.yaml',
    from: 'They are not.',
    to: 'They are <em>not</em>.',
    received: '<em>',
    right: 'words, $formulas$ and links',
  },
]);
