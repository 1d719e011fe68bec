import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compressionRatios, latentShape } from './compression.ts';

const FRAME = { channels: 3, height: 576, width: 1024 };

test('a frame of 3 × 576 × 1024 becomes a latent of 4 × 72 × 128', () => {
  assert.deepEqual(latentShape(FRAME), { channels: 4, height: 72, width: 128 });
});

test('64 times fewer places, 48 times fewer numbers', () => {
  assert.deepEqual(compressionRatios(FRAME), { positions: 64, values: 48 });
});

test('counting the numbers one by one gives the same ratio', () => {
  const latent = latentShape(FRAME);
  const count = ({ channels, height, width }: typeof FRAME) => channels * height * width;
  assert.equal(count(FRAME) / count(latent), compressionRatios(FRAME).values);
});

test('four times a side is sixteen times the places, not sixty-four', () => {
  assert.equal(compressionRatios(FRAME, { factor: 4, channels: 4 }).positions, 16);
});

test('a side that the factor does not divide has no latent', () => {
  assert.throws(
    () => latentShape({ ...FRAME, height: 420 }),
    /invalid side: 420; .* multiple of 8/,
  );
});
