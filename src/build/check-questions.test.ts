import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { provoke } from '#testing/provoke.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import { checkManuscript } from './check-manuscript.ts';

const questions = 'content/chapters/01-ladder/questions.yaml';
const even = `- id: even
  ask: Are the rungs even?
  choices:
    - { text: Even, because: They get closer. }
    - { text: Uneven, right: true, because: The source says so. }
`;

provoke(checkManuscript, [
  {
    title: 'two right answers',
    file: questions,
    from: 'text: No,',
    to: 'text: No, right: true,',
    line: 3,
    received: 'right',
    right: 'exactly one choice',
  },
  {
    title: 'a wrong answer with the reason of another',
    file: questions,
    from: 'because: It is. }',
    to: 'because: It is noise. }',
    line: 3,
    received: 'It is noise.',
    right: 'a reason of its own for each choice',
  },
  {
    title: 'a wrong answer that does not explain itself',
    file: questions,
    from: ', because: It is. }',
    to: ' }',
    line: 5,
    received: 'nothing',
    right: 'a text',
  },
  {
    title: 'a chapter with one question',
    file: questions,
    from: even,
    to: '',
    received: 'loud',
    right: 'two to four questions',
  },
  {
    title: 'a question that shows a figure of nowhere',
    file: questions,
    from: 'figure: rungs',
    to: 'figure: rugs',
    line: 6,
    received: '"rugs"',
    right: 'did you mean "rungs"',
  },
  {
    title: 'a chapter whose questions lead to no figure',
    file: questions,
    from: '  look: { figure: rungs, set: { steps: 18 } }\n',
    to: '',
    received: 'no `look`',
    right: 'at least one with',
  },
  {
    title: 'two questions of one name',
    file: 'content/chapters/02-second/questions.yaml',
    from: 'id: left',
    to: 'id: loud',
    line: 1,
    received: '"loud"',
    right: 'a name of its own',
  },
]);

test('a chapter that is written asks something, an announced one need not', () => {
  const root = writeSample();
  rmSync(join(root, 'content/chapters/02-second/questions.yaml'));
  const messages = checkManuscript(root).problems.map(sayProblem);
  rmSync(root, { recursive: true });
  assert.equal(messages.length, 1);
  assert.match(messages[0], /02-second\/index\.mdx:1:1 — .*would be right: two to four questions/);
});
