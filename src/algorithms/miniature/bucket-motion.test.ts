import assert from 'node:assert/strict';
import { test } from 'node:test';
import { motionOfBucket } from './bucket-motion.ts';
import { bucketOfMotion } from './true-flow.ts';

test('every bucket stands for a motion that falls into it', () => {
  for (const bucket of [0, 1, 25, 127, 254, 255]) {
    assert.equal(bucketOfMotion(motionOfBucket(bucket)), bucket);
  }
});
