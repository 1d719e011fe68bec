import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differing, factors, variedAlone } from './controlled-comparison.ts';

const held = {
  data: 'same',
  initialisation: 'same',
  steps: 'same',
  resolution: 'same',
  architecture: 'same',
};

test('a comparison of a model with itself differs in nothing and speaks about nothing', () => {
  assert.deepEqual(differing(held), []);
  for (const factor of factors) assert.deepEqual(variedAlone([held], factor), []);
});

test('a comparison that changes one factor speaks about that factor and about no other', () => {
  for (const changed of factors) {
    const comparison = { ...held, [changed]: 'differs' };
    assert.deepEqual(differing(comparison), [changed]);
    for (const factor of factors) {
      assert.equal(variedAlone([comparison], factor).length, factor === changed ? 1 : 0);
    }
  }
});

test('a comparison that changes two factors at once speaks about neither', () => {
  const both = { ...held, data: 'differs', architecture: 'differs' };
  assert.deepEqual(differing(both), ['data', 'architecture']);
  assert.deepEqual(variedAlone([both], 'data'), []);
  assert.deepEqual(variedAlone([both], 'architecture'), []);
});

test('what is not published is neither held nor known to differ', () => {
  const closed = { ...held, initialisation: 'differs', architecture: 'not published' };
  assert.deepEqual(differing(closed), ['initialisation']);
  assert.deepEqual(variedAlone([closed], 'initialisation'), []);
});

test('a word that is none of the three is refused', () => {
  assert.throws(() => differing({ ...held, steps: 'similar' }), /invalid steps: "similar"/);
});
