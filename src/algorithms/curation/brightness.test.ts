import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameLight } from './brightness.ts';

/** A frame in shades of grey. */
function grey(width: number, values: readonly number[]) {
  const data = Uint8Array.from(values.flatMap((value) => [value, value, value]));
  return { width, height: values.length / width, data };
}

test('a blank frame has its brightness and no detail', () => {
  for (const value of [0, 128, 255]) {
    assert.deepEqual(frameLight(grey(3, new Array(6).fill(value))), {
      brightness: value,
      detail: 0,
    });
  }
});

test('bars above and below a blank picture are no detail', () => {
  const { detail } = frameLight(grey(2, [0, 0, 90, 90, 90, 90, 0, 0]));
  assert.equal(detail, 0);
});

test('stripes of black and white have detail 127.5', () => {
  const { brightness, detail } = frameLight(grey(4, [0, 255, 0, 255, 255, 0, 255, 0]));
  assert.equal(brightness, 127.5);
  assert.equal(detail, 127.5);
});

test('a fade halves detail when it halves the light', () => {
  const values = [10, 60, 200, 40, 90, 250];
  const whole = frameLight(grey(3, values));
  const half = frameLight(
    grey(
      3,
      values.map((value) => value / 2),
    ),
  );
  assert.ok(Math.abs(half.detail - whole.detail / 2) < 1e-9);
});

test('a title on black is dark, and not blank', () => {
  const values = new Array(1000).fill(0).fill(255, 500, 503);
  const { brightness, detail } = frameLight(grey(100, values));
  assert.ok(brightness < 1);
  assert.ok(detail > 10);
});
