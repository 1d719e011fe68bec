import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOn, gpuHoursOf, meanWatts } from './gpu-hours.ts';

test('days on so many GPUs and GPU-hours of so many days undo each other', () => {
  for (const gpus of [1, 8, 384]) {
    assert.ok(Math.abs(daysOn(gpus, gpuHoursOf(gpus, 21.5)) - 21.5) < 1e-12);
  }
});

test('eight GPUs for two thirds of a day are 128 GPU-hours', () => {
  assert.equal(gpuHoursOf(8, 2 / 3), 128);
});

test('one kilowatt-hour over two GPU-hours is 500 watts', () => {
  assert.equal(meanWatts(1, 2), 500);
});

test('no GPUs and no hours are refused', () => {
  assert.throws(() => daysOn(0, 10), /invalid gpus: 0/);
  assert.throws(() => daysOn(8, Number.NaN), /invalid gpuHours: NaN/);
  assert.throws(() => meanWatts(-1, 10), /invalid kilowattHours: -1/);
});
