import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rejectBeyond, rejectShare } from './percentile-filter.ts';

const scores = [5, 1, 4, 2, 8, 7, 3, 6];

test('a quarter of eight is two: the two lowest, or the two highest', () => {
  const low = rejectShare(scores, { share: 0.25, side: 'lowest', ties: 'keep' });
  assert.deepEqual(
    scores.filter((_, i) => low.rejected[i]),
    [1, 2],
  );
  assert.deepEqual([low.threshold, low.wanted, low.tied], [2, 2, 1]);
  const high = rejectShare(scores, { share: 0.25, side: 'highest', ties: 'keep' });
  assert.deepEqual(
    scores.filter((_, i) => high.rejected[i]),
    [8, 7],
  );
  assert.equal(high.threshold, 7);
});

test('a tie at the border stays together, on the side that is asked for', () => {
  const tied = [0, 1, 2, 2, 2, 3, 4, 5];
  const keep = rejectShare(tied, { share: 3 / 8, side: 'lowest', ties: 'keep' });
  const reject = rejectShare(tied, { share: 3 / 8, side: 'lowest', ties: 'reject' });
  assert.equal(keep.rejected.filter(Boolean).length, 2);
  assert.equal(reject.rejected.filter(Boolean).length, 5);
  assert.deepEqual([keep.tied, keep.threshold, reject.threshold], [3, 1, 2]);
});

test('a tie that ends at the border is none', () => {
  const { rejected } = rejectShare([1, 1, 2, 3], { share: 0.5, side: 'lowest', ties: 'keep' });
  assert.deepEqual(rejected, [true, true, false, false]);
});

test('where most clips tie at zero, a percentage takes nothing or nearly everything', () => {
  const text = [0, 0, 0, 0, 0, 0, 0, 0.2];
  const settings = { share: 0.25, side: 'highest' } as const;
  const keep = rejectShare(text, { ...settings, ties: 'keep' });
  assert.deepEqual([keep.rejected.filter(Boolean).length, keep.tied], [1, 7]);
  const reject = rejectShare(text, { ...settings, ties: 'reject' });
  assert.equal(reject.rejected.filter(Boolean).length, 8);
});

test('more is never rejected by a smaller share', () => {
  for (const ties of ['keep', 'reject'] as const) {
    let before = 0;
    for (let share = 0; share <= 1; share += 0.05) {
      const { rejected } = rejectShare([3, 1, 2, 2, 9, 2], { share, side: 'lowest', ties });
      const now = rejected.filter(Boolean).length;
      assert.ok(now >= before);
      before = now;
    }
  }
});

test('nothing wanted, nothing rejected; everything wanted, everything', () => {
  const none = rejectShare(scores, { share: 0, side: 'lowest', ties: 'reject' });
  assert.ok(Number.isNaN(none.threshold) && !none.rejected.some(Boolean));
  const all = rejectShare(scores, { share: 1, side: 'highest', ties: 'keep' });
  assert.ok(all.rejected.every(Boolean));
});

test('a limit rejects what lies beyond it, however many', () => {
  const above = rejectBeyond([0, 0.07, 0.071], { limit: 0.07, side: 'highest' });
  assert.deepEqual(above, [false, false, true]);
  assert.deepEqual(rejectBeyond([1, 2], { limit: 2, side: 'lowest' }), [true, false]);
});

test('shares beyond 1 and scores that are no numbers are refused', () => {
  const settings = { side: 'lowest', ties: 'keep' } as const;
  assert.throws(() => rejectShare(scores, { share: 25, ...settings }), /fraction between 0 and 1/);
  assert.throws(() => rejectShare([NaN], { share: 0.5, ...settings }), /invalid scores: NaN/);
});
