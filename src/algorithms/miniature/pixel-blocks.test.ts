import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromPixelBlocks, toPixelBlocks } from './pixel-blocks.ts';

const side = 6;
const pixels = Float32Array.from({ length: 2 * side * side * 3 }, (_, k) => k);

test('frames laid out in blocks and back are the same frames', () => {
  assert.deepEqual(fromPixelBlocks(toPixelBlocks(pixels, side), side), pixels);
  assert.deepEqual(toPixelBlocks(fromPixelBlocks(pixels, side), side), pixels);
});

test('a block holds two pixels of one row and the two below them', () => {
  const blocks = toPixelBlocks(pixels, side);
  // The block in the second row of blocks and the third column, of the second frame.
  const block = blocks.subarray(side * side * 3 + (1 * 3 + 2) * 12).subarray(0, 12);
  const pixel = (y: number, x: number) => side * side * 3 + (y * side + x) * 3;
  const wanted = [pixel(2, 4), pixel(2, 5), pixel(3, 4), pixel(3, 5)].flatMap((at) => [
    at,
    at + 1,
    at + 2,
  ]);
  assert.deepEqual([...block], wanted);
});
