import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectorSizes } from '#data/load-detector.ts';
import { detectorScript, readDetector } from './text-detector.ts';

test('the detector weighs what the page says before it loads it', () => {
  const { runtime, model } = readDetector();
  assert.deepEqual([runtime.length, model.length], [detectorSizes.runtime, detectorSizes.model]);
  const { length } = detectorScript();
  assert.ok(Math.abs(length / detectorSizes.script - 1) < 0.01, `${length} bytes`);
});
