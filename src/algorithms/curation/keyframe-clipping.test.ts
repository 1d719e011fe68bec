import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipAtKeyframes, clippingLoss } from './keyframe-clipping.ts';

const film = { keyframes: [0, 2, 4, 6, 8], end: 9.5 };

test('both ends move inwards, to the nearest keyframe that is not across the cut', () => {
  const [clip] = clipAtKeyframes([{ start: 1.5, end: 6.5 }], film);
  assert.deepEqual(clip, { start: 2, end: 6, lostBefore: 0.5, lostAfter: 0.5 });
});

test('a shot that begins or ends on a keyframe loses nothing there', () => {
  const [clip] = clipAtKeyframes([{ start: 2, end: 4 }], film);
  assert.deepEqual(clip, { start: 2, end: 4, lostBefore: 0, lostAfter: 0 });
});

test('the end of the film is as good as a keyframe', () => {
  const [clip] = clipAtKeyframes([{ start: 7, end: 9.5 }], film);
  assert.deepEqual(clip, { start: 8, end: 9.5, lostBefore: 1, lostAfter: 0 });
});

test('a shot between two keyframes gives no clip, nor does one with a single keyframe', () => {
  const shots = [
    { start: 2.1, end: 3.9 },
    { start: 3, end: 5 },
  ];
  assert.deepEqual(clipAtKeyframes(shots, film), [null, null]);
});

test('no clip crosses an end of its shot, and what is lost is the rest of it', () => {
  const shots = [0, 1.1, 2.3, 5.9, 9.5].slice(1).map((end, i, ends) => ({
    start: i === 0 ? 0 : ends[i - 1],
    end,
  }));
  const clips = clipAtKeyframes(shots, film);
  clips.forEach((clip, i) => {
    if (clip === null) return;
    const { start, end } = shots[i];
    assert.ok(clip.start >= start && clip.end <= end);
    const length = clip.lostBefore + (clip.end - clip.start) + clip.lostAfter;
    assert.ok(Math.abs(length - (end - start)) < 1e-12);
  });
  const loss = clippingLoss(shots, clips);
  assert.equal(loss.shotsLost, clips.filter((clip) => clip === null).length);
  assert.ok(Math.abs(loss.shotSeconds - 9.5) < 1e-12);
  assert.ok(loss.clipSeconds < loss.shotSeconds);
});

test('keyframes out of order are refused', () => {
  assert.throws(() => clipAtKeyframes([], { keyframes: [0, 3, 2], end: 9 }), /2 after 3/);
});
