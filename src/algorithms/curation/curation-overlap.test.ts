import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOverlap, independentSurvival, survivalBounds } from './curation-overlap.ts';
import { seededRandom } from '../random.ts';

const PAPER = [0.5, 0.25, 0.25, 0.25]; // CLIP score, motion, aesthetics, text; app. E.2.2

test('independent filters would leave 21.1 %; 26.3 % and 23.5 % remained', () => {
  const independent = independentSurvival(PAPER);
  assert.equal((100 * independent).toFixed(1), '21.1');
  const remained = [152 / 577, 2.3 / 9.8]; // Table 1
  assert.deepEqual(
    remained.map((share) => (100 * share).toFixed(1)),
    ['26.3', '23.5'],
  );
  assert.ok(remained.every((share) => share > independent));
});

test('filters this strong may leave anything between nothing and half', () => {
  assert.deepEqual(survivalBounds(PAPER), { low: 0, high: 0.5 });
});

test('independence lies between the bounds, whatever the filters', () => {
  for (const shares of [[], [0.3], [0.1, 0.2], [0.9, 0.9], PAPER]) {
    const { low, high } = survivalBounds(shares);
    const independent = independentSurvival(shares);
    assert.ok(low <= independent + 1e-15 && independent <= high + 1e-15);
  }
});

test('filters that toss coins overlap as independence says', () => {
  const random = seededRandom(2);
  const rejections = PAPER.map((share) =>
    Array.from({ length: 40_000 }, () => random.uniform() < share),
  );
  const { survival, independent } = filterOverlap(rejections);
  const deviation = Math.sqrt((independent * (1 - independent)) / 40_000);
  assert.ok(Math.abs(survival - independent) < 4 * deviation);
});

test('nested filters reach the upper bound, disjoint ones the lower', () => {
  const clips = Array.from({ length: 8 }, (_, clip) => clip);
  const nested = filterOverlap([clips.map((c) => c < 4), clips.map((c) => c < 2)]);
  assert.equal(nested.survival, survivalBounds(nested.rejected).high);
  assert.deepEqual(nested.rejectedAlone, [2 / 8, 0]);
  const disjoint = filterOverlap([clips.map((c) => c < 4), clips.map((c) => c > 5)]);
  assert.equal(disjoint.survival, survivalBounds(disjoint.rejected).low);
  assert.deepEqual(disjoint.rejectedAlone, disjoint.rejected);
});

test('every filter must judge every clip', () => {
  assert.throws(() => filterOverlap([[true], [true, false]]), /2 verdicts beside 1/);
  assert.throws(() => filterOverlap([]), /at least one clip/);
  assert.throws(() => independentSurvival([25]), /invalid share: 25/);
});
