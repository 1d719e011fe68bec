import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  constantGuidance,
  guide,
  guideFrames,
  linearGuidance,
  triangularGuidance,
} from './guidance.ts';

const dUncond = Float64Array.of(0, 1, 2, 3, 4, 5);
const dCond = Float64Array.of(1, 1, 1, 7, 7, 7);

test('w = 1 is no guidance, w = 0 ignores the condition', () => {
  assert.deepEqual(guide(dUncond, dCond, 1), dCond);
  assert.deepEqual(guide(dUncond, dCond, 0), dUncond);
});

test("the paper's form w D_c - (w - 1) D_u says the same", () => {
  for (const w of [0.5, 2.5, 7, 12]) {
    const paper = dCond.map((value, k) => w * value - (w - 1) * dUncond[k]);
    guide(dUncond, dCond, w).forEach((value, k) => {
      assert.ok(Math.abs(value - paper[k]) < 1e-12);
    });
  }
});

test('where both guesses agree no scale changes them', () => {
  assert.deepEqual(guide(dCond, dCond, 12), dCond);
});

test('each frame is guided by its own scale', () => {
  const guided = guideFrames(dUncond, dCond, [1, 0, 2]);
  assert.deepEqual([...guided], [1, 1, 2, 3, 10, 9]);
  assert.deepEqual(guideFrames(dUncond, dCond, constantGuidance(3, 2)), guide(dUncond, dCond, 2));
});

test('the released SVD rises from 1 to 2.5 over its 14 frames, in equal steps', () => {
  const scales = linearGuidance({ frames: 14, wMin: 1, wMax: 2.5 });
  assert.equal(scales.length, 14);
  assert.equal(scales[0], 1);
  assert.equal(scales[13], 2.5);
  for (let i = 1; i < 14; i++) assert.ok(Math.abs(scales[i] - scales[i - 1] - 1.5 / 13) < 1e-15);
});

test('SV3D rises from 1 to 2.5 in the middle of its 21 frames and falls back', () => {
  const scales = triangularGuidance({ frames: 21, wMin: 1, wMax: 2.5 });
  assert.equal(scales.length, 21);
  assert.equal(scales[0], 1);
  assert.equal(scales[10], 2.5);
  assert.equal(scales[20], 1);
  scales.forEach((w, i) => assert.ok(Math.abs(w - scales[20 - i]) < 1e-15));
  for (let i = 1; i <= 10; i++) assert.ok(Math.abs(scales[i] - scales[i - 1] - 0.15) < 1e-14);
});

test('a triangle over an even number of frames straddles its peak', () => {
  const scales = triangularGuidance({ frames: 4, wMin: 0, wMax: 3 });
  scales.forEach((w, i) => assert.ok(Math.abs(w - [0, 2, 2, 0][i]) < 1e-15));
});

test('scales that do not divide the video, and single frames with a slope, are refused', () => {
  assert.throws(() => guideFrames(dUncond, dCond, [1, 2, 3, 4]), RangeError);
  assert.throws(() => guideFrames(dUncond, dCond, []), RangeError);
  assert.throws(() => guide(dUncond, Float64Array.of(1), 2), RangeError);
  assert.throws(() => constantGuidance(0, 1), RangeError);
  assert.throws(() => linearGuidance({ frames: 1, wMin: 1, wMax: 2 }), RangeError);
  assert.throws(() => triangularGuidance({ frames: 2.5, wMin: 1, wMax: 2 }), RangeError);
});
