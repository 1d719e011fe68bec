import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';

const first = 'content/chapters/01-ladder/index.mdx';

provoke(checkManuscript, [
  {
    title: 'an island without a client directive',
    file: first,
    from: '<Ladder client:visible />',
    to: '<Ladder />',
    received: 'no client: directive',
    right: '<Ladder client:visible />',
  },
  {
    title: 'an island with props',
    file: first,
    from: '<Ladder client:visible />',
    to: '<Ladder client:visible steps="3" />',
    received: 'steps',
    right: '<Ladder client:visible />',
  },
  {
    title: 'an island outside a figure',
    file: first,
    from: '## The rungs',
    to: '<Ladder client:visible />',
    line: 15,
    received: '<Ladder>',
    right: '<Figure',
  },
  {
    title: 'two islands in a figure',
    file: first,
    from: '  <Ladder client:visible />',
    to: '  <Ladder client:visible />\n  <Ladder client:visible />',
    line: 11,
    received: '<Ladder> and <Ladder>',
    right: 'a <Figure> of its own',
  },
  {
    title: 'a figure whose file exports nothing by default',
    file: 'content/chapters/01-ladder/Ladder.tsx',
    from: 'export default function',
    to: 'export function',
    names: first,
    line: 7,
    received: './Ladder.tsx',
    right: 'export default figure(',
  },
  {
    title: 'an import that is used nowhere',
    file: first,
    from: '<Ladder client:visible />',
    to: 'A ladder.',
    line: 7,
    received: 'import Ladder',
    right: '<Ladder client:visible />',
  },
  {
    title: 'a chapter that imports another',
    file: first,
    from: './Ladder.tsx',
    to: '../02-second/Ladder.tsx',
    received: '../02-second/Ladder.tsx',
    right: '#islands/Name.tsx',
  },
  {
    title: 'an import that is no figure',
    file: first,
    from: './Ladder.tsx',
    to: '#algorithms/rungs.ts',
    received: '#algorithms/rungs.ts',
    right: './Name.tsx',
  },
  {
    title: 'an import of a missing file',
    file: first,
    from: './Ladder.tsx',
    to: './Lader.tsx',
    received: './Lader.tsx',
    right: '01-ladder/Lader.tsx',
  },
]);
