import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisedLead } from './elo-lead.ts';
import { eloStandings } from './elo.ts';
import { castVotes, repeatStudy } from './preference-study.ts';
import { seededRandom } from './random.ts';

test('four models make six pairs: 192 votes on each are 1,152', () => {
  const votes = castVotes({ strengths: [3, 2, 1, 0], votesPerPair: 192 }, seededRandom(1));
  assert.equal(votes.length, 6 * 192);
  const meetings = new Map<string, number>();
  for (const { winner, loser } of votes) {
    const pair = [winner, loser].sort().join('-');
    meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
  }
  assert.deepEqual(new Set(meetings.values()), new Set([192]));
  assert.equal(meetings.size, 6);
});

test('the crowd votes as the strengths promise', () => {
  const strengths = [promisedLead(0.7), 0];
  const votes = castVotes({ strengths, votesPerPair: 20_000 }, seededRandom(2));
  const share = votes.filter(({ winner }) => winner === 0).length / 20_000;
  assert.ok(Math.abs(share - 0.7) < 4 * Math.sqrt(0.21 / 20_000));
});

test('of two models, the one with most votes comes first as often as the binomial law says', () => {
  // Of 9 votes at 0.6: Σ over 5 to 9 of C(9, k) 0.6ᵏ 0.4⁹⁻ᵏ.
  const expected = 0.73343232;
  const plan = { strengths: [promisedLead(0.6), 0], votesPerPair: 9 };
  const { bestFirst } = repeatStudy(plan, { studies: 4000, random: seededRandom(3) });
  assert.ok(Math.abs(bestFirst / 4000 - expected) < 4 * Math.sqrt(0.2 / 4000));
});

test('many shuffles of the ratings put four models in the order of the votes they won', () => {
  const random = seededRandom(12);
  const far = { strengths: [60, 40, 20, 0], votesPerPair: 192 };
  for (let study = 0; study < 10; study++) {
    const votes = castVotes(far, random);
    const wins = far.strengths.map((_, m) => votes.filter(({ winner }) => winner === m).length);
    const standings = eloStandings(4, votes, { random, orders: 100, reordering: 'shuffle' });
    const byRating = standings.map(({ mean }) => mean);
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ] as const) {
      // Nearly equal counts may come out either way: an order of their votes is left to chance.
      if (Math.abs(wins[one] - wins[other]) <= 6) continue;
      assert.equal(wins[one] > wins[other], byRating[one] > byRating[other]);
    }
  }
});

test('every study gives every model one place', () => {
  const plan = { strengths: [30, 20, 10, 0], votesPerPair: 16 };
  const outcomes = repeatStudy(plan, { studies: 50, random: seededRandom(4) });
  for (const row of outcomes.places) assert.equal(sum(row), 50);
  for (const place of [0, 1, 2, 3]) {
    assert.equal(sum(outcomes.places.map((row) => row[place])), 50);
  }
  assert.ok(outcomes.allInOrder <= outcomes.bestFirst);
  assert.equal(outcomes.places[0][0], outcomes.bestFirst);
});

test('models that are far apart are always told apart', () => {
  const plan = { strengths: [1800, 1200, 600, 0], votesPerPair: 100 };
  const { allInOrder } = repeatStudy(plan, { studies: 20, random: seededRandom(5) });
  assert.equal(allInOrder, 20);
});

test('a study needs votes, and a count of studies needs studies', () => {
  const plan = { strengths: [1, 0], votesPerPair: 0 };
  assert.throws(() => castVotes(plan, seededRandom(1)), /invalid votesPerPair: 0/);
  assert.throws(
    () => repeatStudy({ ...plan, votesPerPair: 1 }, { studies: 0, random: seededRandom(1) }),
    /invalid studies: 0/,
  );
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
