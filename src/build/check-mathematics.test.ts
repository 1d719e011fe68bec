import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provoke } from '#testing/provoke.ts';
import { checkManuscript } from './check-manuscript.ts';
import { formulasInText } from './check-mathematics.ts';

const first = 'content/chapters/01-ladder/index.mdx';
const questions = 'content/chapters/01-ladder/questions.yaml';

provoke(checkManuscript, [
  {
    title: 'a broken formula in a sentence',
    file: first,
    from: '$\\sigma$, as',
    to: '$\\sigmaa$, as',
    received: 'sigmaa',
    right: 'KaTeX',
  },
  {
    title: 'a broken formula on lines of its own',
    file: first,
    from: '\\sigma_i = i',
    to: '\\sigma_{i = i',
    received: 'sigma_{i',
    right: 'KaTeX',
  },
  {
    title: 'a broken formula in a caption',
    file: first,
    from: 'rungs of $\\sigma$',
    to: 'rungs of $\\sigmaa$',
    received: 'sigmaa',
    right: 'KaTeX',
  },
  {
    title: 'a broken formula in the glossary',
    file: 'content/glossary.yaml',
    from: '$\\sigma$',
    to: '$\\sigmaa$',
    received: 'sigmaa',
    right: 'KaTeX',
  },
  {
    title: 'a broken formula in a question',
    file: questions,
    from: '$\\sigma$',
    to: '$\\sigmaa$',
    received: 'sigmaa',
    right: 'KaTeX',
  },
  {
    title: 'money that became mathematics',
    file: first,
    from: '\\$5 and \\$10',
    to: '$5 and $10',
    received: '$5 and $',
    right: '\\$',
  },
  {
    title: 'words that became mathematics',
    file: first,
    from: '\\$5 and \\$10',
    to: '$ a day or ten $',
    received: 'a day or ten',
    right: '\\$',
  },
]);

const place = { file: 'x.yaml', line: 1, column: 1 };

for (const formula of [
  '14 \\text{ frames}',
  'f(x)\\,dx + 2 dt',
  '\\operatorname{clip}(x, a, b)',
  'P_{mean} = 0.7',
  '\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{for all other } x \\end{cases}',
  '0.75^3 \\times 0.5',
])
  test(`a formula stays a formula: ${formula}`, () => {
    assert.deepEqual(formulasInText(`As $${formula}$ says.`, place), []);
  });

for (const money of ['$5 and $10', '$3,000 to $4,000', '$20 per hour, $30 at night'])
  test(`money is no formula: ${money}`, () => {
    assert.match(formulasInText(`It costs ${money}.`, place)[0]?.what ?? '', /dollar sign/);
  });
