import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loraInTemporalAttention } from './lora-size.ts';
import { parameterTotals, unetBlocks } from './svd-unet.ts';
import { svdImageToVideo } from './unet-configuration.ts';

const blocks = unetBlocks(svdImageToVideo);

test('sixteen transformers hold sixty-four square maps', () => {
  assert.equal(loraInTemporalAttention(blocks, 16).matrices, 64);
});

test('twice the rank trains twice as much and freezes the same', () => {
  const [thin, thick] = [loraInTemporalAttention(blocks, 8), loraInTemporalAttention(blocks, 16)];
  assert.equal(thick.trained, 2 * thin.trained);
  assert.equal(thick.frozen, thin.frozen);
});

test('what is frozen is a part of the temporal half of the network', () => {
  assert.ok(loraInTemporalAttention(blocks, 16).frozen < parameterTotals(blocks).temporal);
});

test('the widths of the transformers can be added by hand', () => {
  const widths = 5 * 320 + 5 * 640 + 6 * 1280;
  assert.equal(loraInTemporalAttention(blocks, 16).trained, 4 * 2 * 16 * widths);
});
