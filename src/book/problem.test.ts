import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './problem.ts';

const first = { file: 'a.mdx', line: 3, column: 7, what: 'a word', received: '"x"', right: '"y"' };
const second = { ...first, file: 'b.mdx' };

test('what is settled is the value', () => {
  assert.equal(settled({ value: 5, problems: [] }), 5);
});

test('what is not settled is told in full, and points at the first place', () => {
  assert.throws(() => settled({ value: 5, problems: [first, second] }), {
    message:
      'a.mdx:3:7 — a word; received "x"; would be right: "y"\n' +
      'b.mdx:3:7 — a word; received "x"; would be right: "y"',
    loc: { file: 'a.mdx', line: 3, column: 7 },
  });
});
