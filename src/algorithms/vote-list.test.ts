import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVotes } from './vote-list.ts';

const winners = (text: string) =>
  readVotes(text)
    .map(({ winner }) => 'AB'[winner])
    .join('');

test('a letter is a vote, and a number repeats it', () => {
  assert.equal(winners('AAB'), 'AAB');
  assert.equal(winners('2A 3b'), 'AABBB');
  assert.equal(winners('2 A, 0 B, a'), 'AAA');
});

test('the loser is always the other one', () => {
  assert.ok(readVotes('3A 4B').every(({ winner, loser }) => winner + loser === 1));
});

test('what is no vote is skipped, and nobody types more than 500', () => {
  assert.equal(winners('C? 12 x'), '');
  assert.equal(readVotes('99999A 7B').length, 500);
});
