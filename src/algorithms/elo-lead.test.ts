import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadCourse, promisedLead } from './elo-lead.ts';
import { eloRatings, winProbability } from './elo.ts';
import { readVotes } from './vote-list.ts';

test('a lead promises the share that it was found for', () => {
  for (const share of [0.01, 0.3, 0.5, 0.55, 0.99]) {
    assert.ok(Math.abs(winProbability(promisedLead(share)) - share) < 1e-12);
  }
  assert.equal(promisedLead(0.5), 0);
  assert.equal(promisedLead(1), Infinity);
});

test('the course starts at 0, gains a point with the first vote, and ends where the ratings do', () => {
  const votes = readVotes('A 5B 4A');
  const course = leadCourse(votes, 1);
  assert.deepEqual(course.slice(0, 2), [
    { votes: 0, lead: 0 },
    { votes: 1, lead: 1 },
  ]);
  const [a, b] = eloRatings(2, votes);
  assert.deepEqual(course.at(-1), { votes: 10, lead: a - b });
});

test('the last vote is looked at even where the steps do not end on it', () => {
  assert.deepEqual(
    leadCourse(readVotes('10A'), 4).map(({ votes }) => votes),
    [0, 4, 8, 10],
  );
  assert.deepEqual(leadCourse([], 4), [{ votes: 0, lead: 0 }]);
});

test('nobody looks every 0 votes, and no share lies above 1', () => {
  assert.throws(() => leadCourse([], 0), /invalid every: 0/);
  assert.throws(() => promisedLead(1.1), /invalid share: 1.1/);
});
