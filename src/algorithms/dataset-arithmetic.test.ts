import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmYears, passes, samplesSeen } from './dataset-arithmetic.ts';

// SVD paper, Table 1: clips, seconds per clip, years as printed.
const TABLE_1 = [
  { name: 'LVD', clips: 577e6, seconds: 11.58, printed: 212.09 },
  { name: 'LVD-F', clips: 152e6, seconds: 10.53, printed: 50.64 },
  { name: 'LVD-10M', clips: 9.8e6, seconds: 12.11, printed: 3.76 },
  { name: 'LVD-10M-F', clips: 2.3e6, seconds: 10.99, printed: 0.78 },
  { name: 'WebVid', clips: 10.7e6, seconds: 18, printed: 5.94 },
  { name: 'InternVid', clips: 234e6, seconds: 11.7, printed: 86.8 },
];

test('clips times seconds gives the years that Table 1 prints, to three parts in a hundred', () => {
  for (const { clips, seconds, printed } of TABLE_1) {
    assert.ok(Math.abs(filmYears(clips, seconds) / printed - 1) < 0.03);
  }
});

test('one clip of 365.25 days is one year', () => {
  assert.equal(filmYears(1, 31_557_600), 1);
});

test('ten million samples are 1.04 passes over LVD-10M but 4.45 over its filtered part', () => {
  const samples = samplesSeen(40_000, 256);
  assert.equal(samples, 10_240_000);
  assert.equal(passes(samples, 9.8e6).toFixed(2), '1.04');
  assert.equal(passes(samples, 2.3e6).toFixed(2), '4.45');
});

test('stage II sees 230.4 and then 76.8 million samples, each finetuning 38.4', () => {
  assert.equal(samplesSeen(150_000, 1536), 230.4e6);
  assert.equal(samplesSeen(100_000, 768), 76.8e6);
  assert.equal(samplesSeen(50_000, 768), 38.4e6);
});

test('an empty data set cannot be passed over', () => {
  assert.throws(() => passes(100, 0), /invalid clips: 0; a data set needs at least 1/);
  assert.throws(() => filmYears(-1, 10), /invalid clips: -1/);
});
