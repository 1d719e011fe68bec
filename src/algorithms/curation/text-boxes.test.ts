import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textBoxes } from './text-boxes.ts';

const size = { width: 40, height: 30 };

/** A map that holds `probability` in each block, and 0.1 elsewhere. */
function mapOf(...blocks: [left: number, top: number, right: number, bottom: number, p: number][]) {
  const data = new Float32Array(40 * 30).fill(0.1);
  for (const [left, top, right, bottom, p] of blocks) {
    for (let y = top; y < bottom; y++) data.fill(p, y * 40 + left, y * 40 + right);
  }
  return { ...size, data };
}

test('a block of text is grown by its area × 1.5 / its perimeter', () => {
  const [box, ...others] = textBoxes(mapOf([10, 10, 22, 14, 0.9]), size);
  const by = (12 * 4 * 1.5) / (2 * (12 + 4));
  const { probability, ...sides } = box;
  assert.deepEqual(sides, { left: 10 - by, top: 10 - by, right: 22 + by, bottom: 14 + by });
  assert.ok(Math.abs(probability - 0.9) < 1e-6);
  assert.deepEqual(others, []);
});

test('blocks that meet at a corner are one, those a place apart are two', () => {
  const met = mapOf([5, 5, 10, 10, 0.9], [10, 10, 15, 15, 0.9]);
  assert.equal(textBoxes(met, size).length, 1);
  const apart = mapOf([5, 5, 10, 10, 0.9], [11, 5, 16, 10, 0.9]);
  assert.equal(textBoxes(apart, size).length, 2);
});

test('what is faint, small or improbable as a whole is no text', () => {
  assert.deepEqual(textBoxes(mapOf([5, 5, 15, 15, 0.3]), size), []);
  assert.deepEqual(textBoxes(mapOf([5, 5, 30, 7, 0.99]), size), []);
  assert.deepEqual(textBoxes(mapOf([5, 5, 15, 15, 0.59]), size), []);
  assert.equal(textBoxes(mapOf([5, 5, 15, 15, 0.61]), size).length, 1);
});

test('boxes end with the frame, and what lies beside it in the map is left out', () => {
  const frame = { width: 30, height: 20 };
  const [box, ...others] = textBoxes(
    mapOf([25, 0, 38, 10, 0.9], [2, 24, 20, 29, 0.9], [33, 12, 39, 18, 0.9]),
    frame,
  );
  assert.deepEqual([box.top, box.right], [0, 30]);
  assert.deepEqual(others, []);
});
