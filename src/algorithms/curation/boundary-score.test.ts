import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreBoundaries } from './boundary-score.ts';

const cut = (time: number) => ({ start: time, end: time });
const known = [cut(1), { start: 3, end: 4 }, cut(6), cut(8)];

test('finding what is known and nothing else scores 1', () => {
  const { precision, recall, f1, matches, falseAlarms } = scoreBoundaries(known, known, 0.1);
  assert.deepEqual([precision, recall, f1], [1, 1, 1]);
  assert.deepEqual([matches, falseAlarms], [[0, 1, 2, 3], []]);
});

test('three of four found, with one false alarm: ¾ and ¾', () => {
  const found = [cut(1.05), cut(3.5), cut(5), cut(8)];
  const { precision, recall, f1, matches, falseAlarms } = scoreBoundaries(found, known, 0.1);
  assert.deepEqual([precision, recall, f1], [0.75, 0.75, 0.75]);
  assert.deepEqual([matches, falseAlarms], [[0, 1, -1, 3], [2]]);
});

test('each boundary counts once: two alarms in one dissolve are one too many', () => {
  const { precision, recall } = scoreBoundaries([cut(3.2), cut(3.8)], known, 0.1);
  assert.deepEqual([precision, recall], [1 / 2, 1 / 4]);
});

test('one long alarm over everything finds one boundary', () => {
  const { recall, f1 } = scoreBoundaries([{ start: 0, end: 10 }], known, 0.1);
  assert.equal(recall, 1 / 4);
  assert.ok(f1 < 0.5);
});

test('pairs are chosen so that as many as possible are right', () => {
  // The first found fits both known ones, the second only the first known one.
  const found = [{ start: 0, end: 10 }, cut(1)];
  assert.deepEqual(scoreBoundaries(found, [cut(1), cut(6)], 0).matches, [1, 0]);
});

test('nothing found is precise and recalls nothing; nothing known is recalled', () => {
  const nothing = scoreBoundaries([], known, 0.1);
  assert.deepEqual([nothing.precision, nothing.recall, nothing.f1], [1, 0, 0]);
  const silent = scoreBoundaries([cut(2)], [], 0.1);
  assert.deepEqual([silent.precision, silent.recall, silent.f1], [0, 1, 0]);
});
