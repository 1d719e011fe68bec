import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropStillest } from './still-clips.ts';

/** Clips of one second each with these scores. */
function clips(...motions: number[]) {
  return motions.map((motion, k) => ({
    ...{ start: k, end: k + 1, motion },
    ...{ colourfulness: 0, contrast: 0, sharpness: 0 },
  }));
}

test('a quarter of four clips is the one that moves least', () => {
  const fallen = dropStillest(clips(2, 1, 4, 3), 0.25);
  assert.deepEqual(fallen.drops, [false, true, false, false]);
  assert.deepEqual([fallen.threshold, fallen.seconds, fallen.unscored], [1, 1, 0]);
});

test('clips without a score stay, and do not count', () => {
  const fallen = dropStillest(clips(NaN, 2, NaN, 1), 0.5);
  assert.deepEqual(fallen.drops, [false, false, false, true]);
  assert.equal(fallen.unscored, 2);
});

test('nothing falls where nothing is asked for, where all move alike, or where no clip is', () => {
  for (const [set, share] of [
    [clips(1, 2), 0],
    [clips(0, 0, 0, 0), 0.5],
    [[], 0.5],
  ] as const) {
    const { drops, threshold, seconds } = dropStillest(set, share);
    assert.ok(!drops.includes(true));
    assert.deepEqual([threshold, seconds], [NaN, 0]);
  }
});
