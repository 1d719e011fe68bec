import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withWriting, writingBoxes, type Writing } from './block-letters.ts';

const size = { width: 120, height: 60 };
const black = { ...size, data: new Uint8Array(3 * 120 * 60) };
const writing: Writing = { lines: ['MOTION', 'IS LEFT'], height: 15, at: 'middle' };

test('letters stand inside their boxes, and touch all four sides of them', () => {
  const written = withWriting(black, writing);
  const white = Array.from({ length: 120 * 60 }, (_, p) => p).filter((p) => written.data[3 * p]);
  for (const box of writingBoxes(size, writing)) {
    const inside = white.filter((p) => {
      const [x, y] = [p % 120, Math.floor(p / 120)];
      return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    });
    const [xs, ys] = [inside.map((p) => p % 120), inside.map((p) => Math.floor(p / 120))];
    assert.deepEqual([Math.min(...ys), Math.max(...ys) + 1], [box.top, box.bottom]);
    // An I is narrower than its dots are wide; M and T are not.
    assert.ok(Math.min(...xs) - box.left <= 2 && Math.max(...xs) + 1 === box.right);
  }
  const area = writingBoxes(size, writing).reduce(
    (sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top),
    0,
  );
  assert.ok(white.length > 0.3 * area && white.length < 0.6 * area);
});

test('nothing is written outside the boxes, and the picture itself stays as it was', () => {
  const written = withWriting(black, { ...writing, at: 'bottom' });
  const boxes = writingBoxes(size, { ...writing, at: 'bottom' });
  written.data.forEach((value, k) => {
    const [x, y] = [Math.floor(k / 3) % 120, Math.floor(k / 360)];
    const inside = boxes.some((b) => x >= b.left && x < b.right && y >= b.top && y < b.bottom);
    assert.ok(value === 0 || inside);
  });
  assert.ok(black.data.every((value) => value === 0));
});

test('letters are as high as asked for, in whole dots', () => {
  const [one] = writingBoxes(size, { lines: ['A'], height: 20, at: 'bottom' });
  assert.deepEqual([one.bottom - one.top, one.right - one.left], [14, 10]);
});

test('unknown letters, lines too long and letters too small are refused', () => {
  const write = (line: string, height: number) =>
    writingBoxes(size, { lines: [line], height, at: 'middle' });
  assert.throws(() => write('a', 14), /invalid letter: a/);
  assert.throws(() => write('THIS IS TOO LONG', 14), /expected at most 120/);
  assert.throws(() => write('A', 6), /at least 7/);
});
