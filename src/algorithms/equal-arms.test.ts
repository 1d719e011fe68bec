import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equalArms } from './equal-arms.ts';
import type { Held } from './equal-arms.ts';

const plan = { gathered: 9.8e6, kept: 0.25, steps: 40_000, batch: 256 };
const ways: Held[] = ['steps', 'passes', 'size'];

test('whatever is held, passes times clips are steps times batch', () => {
  for (const held of ways) {
    for (const arm of Object.values(equalArms(held, plan))) {
      assert.ok(Math.abs(arm.passes * arm.clips - arm.steps * plan.batch) < 1e-6);
    }
  }
});

test('at equal steps a quarter of the clips is seen four times as often', () => {
  const { filtered, unfiltered } = equalArms('steps', plan);
  assert.equal(filtered.steps, unfiltered.steps);
  assert.equal(filtered.passes / unfiltered.passes, 4);
});

test('at equal passes a quarter of the clips is done after a quarter of the steps', () => {
  const { filtered, unfiltered } = equalArms('passes', plan);
  assert.equal(filtered.passes, unfiltered.passes);
  assert.equal(unfiltered.steps / filtered.steps, 4);
});

test('at equal size everything is equal but the clips that were gathered', () => {
  const { filtered, unfiltered } = equalArms('size', plan);
  assert.deepEqual({ ...filtered, gathered: 0 }, { ...unfiltered, gathered: 0 });
  assert.equal(filtered.gathered / unfiltered.gathered, 4);
});

test('a filter that keeps everything leaves no difference at all', () => {
  for (const held of ways) {
    const { filtered, unfiltered } = equalArms(held, { ...plan, kept: 1 });
    assert.deepEqual(filtered, unfiltered);
  }
});

test('a filter cannot keep nothing, nor more than there is', () => {
  assert.throws(() => equalArms('steps', { ...plan, kept: 0 }), /invalid kept: 0/);
  assert.throws(() => equalArms('steps', { ...plan, kept: 1.2 }), /invalid kept: 1.2/);
});
