import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eloRatings, eloStandings, winProbability } from './elo.ts';
import type { Vote } from './elo.ts';
import { seededRandom } from './random.ts';

/** Votes between players 0 and 1, of which 0 wins the given number. */
function duel(wins: number, losses: number): Vote[] {
  return [
    ...Array.from({ length: wins }, () => ({ winner: 0, loser: 1 })),
    ...Array.from({ length: losses }, () => ({ winner: 1, loser: 0 })),
  ];
}

test('a lead of 89, 127, 70 or 103 points promises 62.5, 67.5, 59.9 or 64.4 % of the votes', () => {
  const percent = (gap: number) => (100 * winProbability(gap)).toFixed(1);
  assert.deepEqual([89, 127, 70, 103].map(percent), ['62.5', '67.5', '59.9', '64.4']);
  assert.deepEqual([38, 33].map(percent), ['55.4', '54.7']);
});

test('400 points are odds of ten to one, and the two sides share one certainty', () => {
  assert.ok(Math.abs(winProbability(400) - 10 / 11) < 1e-15);
  for (const gap of [0, 17, 250]) {
    assert.ok(Math.abs(winProbability(gap) + winProbability(-gap) - 1) < 1e-15);
  }
});

test('the first vote between equals moves each by half a point', () => {
  assert.deepEqual([...eloRatings(2, duel(1, 0))], [1000.5, 999.5]);
});

test('what one player gains another loses', () => {
  const random = seededRandom(7);
  const votes = Array.from({ length: 500 }, () => {
    const winner = Math.floor(4 * random.uniform());
    return { winner, loser: (winner + 1 + Math.floor(3 * random.uniform())) % 4 };
  });
  const total = eloRatings(4, votes).reduce((sum, rating) => sum + rating, 0);
  assert.ok(Math.abs(total - 4000) < 1e-9);
});

test('with votes enough, the lead becomes the one whose promise is kept', () => {
  const random = seededRandom(3);
  const votes = Array.from({ length: 20_000 }, () =>
    random.uniform() < winProbability(100) ? { winner: 0, loser: 1 } : { winner: 1, loser: 0 },
  );
  const [first, second] = eloRatings(2, votes);
  // Near its goal the lead wanders with deviation √(400K/ln 10) ≈ 13 points; allow three.
  assert.ok(Math.abs(first - second - 100) < 40);
});

test('with 192 votes and K = 1 the ratings are still on their way', () => {
  const [first, second] = eloRatings(2, duel(192, 0));
  assert.ok(first - second < 192 && first - second > 100); // the goal would be infinity
});

test('shuffling holds the luck of the order, resampling that of the voters', () => {
  const votes = duel(112, 80);
  const width = (reordering: 'shuffle' | 'resample') => {
    const options = { random: seededRandom(1), orders: 1000, reordering };
    const [{ low, mean, high }] = eloStandings(2, votes, options);
    assert.ok(low < mean && mean < high);
    return high - low;
  };
  assert.ok(width('resample') > 2 * width('shuffle'));
});

test('one seed tells one story', () => {
  const standings = () =>
    eloStandings(2, duel(30, 20), {
      random: seededRandom(5),
      orders: 100,
      reordering: 'resample',
    });
  assert.deepEqual(standings(), standings());
});

test('nobody plays against themselves or against a stranger', () => {
  assert.throws(() => eloRatings(2, [{ winner: 0, loser: 2 }]), /invalid vote: player 2/);
  assert.throws(() => eloRatings(2, [{ winner: 1, loser: 1 }]), /player 1 against itself/);
});
