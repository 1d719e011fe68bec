import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continued, reachesZero, rules } from './two-point-rules.ts';

const first = { x: 10_000, y: 120 };
const second = { x: 40_000, y: 60 };
const close = (value: number, right: number) => assert.ok(Math.abs(value / right - 1) < 1e-12);

test('every rule passes through both points and falls between them', () => {
  for (const rule of rules) {
    close(continued(rule, first, second, 10_000), 120);
    close(continued(rule, first, second, 40_000), 60);
    const between = continued(rule, first, second, 20_000);
    assert.ok(between < 120 && between > 60);
  }
});

test('the straight line loses the same in equal times', () => {
  assert.equal(continued('straight line', first, second, 70_000), 0);
  assert.equal(reachesZero('straight line', first, second), 70_000);
});

test('equal shares halve and halve again, and never end', () => {
  close(continued('equal shares', first, second, 70_000), 30);
  close(continued('equal shares', first, second, 100_000), 15);
  assert.equal(reachesZero('equal shares', first, second), Infinity);
});

test('the logarithm loses the same whenever the steps double', () => {
  close(continued('logarithm', first, second, 20_000), 90);
  close(continued('logarithm', first, second, 80_000), 30);
  close(reachesZero('logarithm', first, second), 160_000);
});

test('beyond the second point the line is lowest and the logarithm highest', () => {
  const [line, shares, logarithm] = rules.map((rule) => continued(rule, first, second, 60_000));
  assert.ok(line < shares && shares < logarithm);
});

test('one point is no rule, and a value that grows never reaches zero', () => {
  assert.throws(() => continued('logarithm', first, first, 5), /expected 0 < first < second/);
  assert.throws(() => continued('logarithm', first, { x: 20_000, y: 0 }, 5), /two above 0/);
  assert.throws(
    () => reachesZero('logarithm', first, { x: 20_000, y: 130 }),
    /expected a falling pair/,
  );
});
