import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../random.ts';
import { commonShare, coveredShare, hasTooMuchText } from './text-area.ts';

const frame = { width: 100, height: 50 };

function box(left: number, top: number, right: number, bottom: number) {
  return { left, top, right, bottom };
}

test('one box covers its area, none covers nothing', () => {
  assert.equal(coveredShare([box(10, 10, 60, 20)], frame), 500 / 5000);
  assert.equal(coveredShare([], frame), 0);
});

test('where boxes overlap, the place counts once', () => {
  assert.equal(coveredShare([box(0, 0, 20, 10), box(10, 5, 30, 15)], frame), 350 / 5000);
  assert.equal(coveredShare([box(0, 0, 20, 10), box(5, 5, 8, 8)], frame), 200 / 5000);
  assert.equal(coveredShare([box(0, 0, 20, 10), box(0, 0, 20, 10)], frame), 200 / 5000);
});

test('what reaches out of the frame is cut off', () => {
  assert.equal(coveredShare([box(-10, -10, 200, 200)], frame), 1);
  assert.equal(coveredShare([box(120, 0, 130, 10)], frame), 0);
});

test('any boxes at all cover the places that a count of places finds', () => {
  const random = seededRandom(8);
  const side = (most: number) => Math.floor(most * random.uniform());
  for (let i = 0; i < 50; i++) {
    const boxes = Array.from({ length: 8 }, () => {
      const [left, top] = [side(100), side(50)];
      return box(left, top, left + side(40), top + side(20));
    });
    let places = 0;
    for (let p = 0; p < 5000; p++) {
      const [x, y] = [p % 100, Math.floor(p / 100)];
      const there = boxes.some((b) => x >= b.left && x < b.right && y >= b.top && y < b.bottom);
      if (there) places++;
    }
    assert.ok(Math.abs(coveredShare(boxes, frame) - places / 5000) < 1e-12);
  }
});

test('what two sets of boxes have in common counts once, and nothing if they only touch', () => {
  const found = [box(0, 0, 20, 10), box(10, 0, 30, 10)];
  assert.equal(commonShare(found, [box(5, 5, 25, 15)], frame), 100 / 5000);
  assert.equal(commonShare(found, [box(30, 0, 40, 10)], frame), 0);
  assert.equal(commonShare(found, found, frame), coveredShare(found, frame));
  assert.equal(commonShare(found, [], frame), 0);
});

test('a clip is dropped if text covers more than 7 % of its frames together', () => {
  assert.equal(hasTooMuchText([0.07, 0.07, 0.07]), false);
  assert.equal(hasTooMuchText([0, 0, 0.22]), true);
  assert.equal(hasTooMuchText([0.102]), true); // the example of the paper's figure 15
});

test('boxes turned inside out, empty frames and clips without frames are refused', () => {
  assert.throws(() => coveredShare([box(9, 0, 8, 5)], frame), /must not end before it begins/);
  assert.throws(() => coveredShare([], { width: 0, height: 5 }), /expected positive sides/);
  assert.throws(() => hasTooMuchText([]), RangeError);
});
