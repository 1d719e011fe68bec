import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreState, addressName, stateText, type FigureState } from './figure-state.ts';

/** A figure of a film: a play bar that ends where the film does, which a longer film stretches. */
function film(): { state: FigureState; at: Record<string, number> } {
  const at: Record<string, number> = { step: 5, steps: 10 };
  const state: FigureState = { parts: new Map(), begun: true, changed: () => undefined };
  function show(): void {
    for (const [name, most] of [
      ['step', at['steps']],
      ['steps', 100],
    ] as const) {
      const now = {
        label: name,
        value: String(at[name]),
        takes: `a number up to ${most}`,
        take(text: string) {
          if (!(Number(text) <= most)) return;
          if (name === 'steps') at['step'] = (at['step'] / at['steps']) * Number(text);
          at[name] = Number(text);
          show();
        },
      };
      const first = state.parts.get(name)?.first ?? now.value;
      state.parts.set(name, { owner: name, first, now });
    }
  }
  show();
  return { state, at };
}

test('a part is named in the address as the reader calls it', () => {
  assert.equal(addressName('Noise level σ (of “SVD”)'), 'noise-level-σ-of-svd');
});

test('a figure in its first state has nothing to say in a link', () => {
  assert.deepEqual(stateText(film().state), []);
});

test('parts that move each other come to stand as the link says', () => {
  const { state, at } = film();
  assert.equal(
    restoreState(state, [
      ['step', '60'],
      ['steps', '80'],
    ]),
    undefined,
  );
  assert.deepEqual(at, { step: 60, steps: 80 });
  assert.deepEqual(stateText(state), [
    ['step', '60'],
    ['steps', '80'],
  ]);
});

test('what a link does not name stands at its first value', () => {
  const { state, at } = film();
  assert.equal(restoreState(state, [['steps', '80']]), undefined);
  assert.deepEqual(at, { step: 5, steps: 80 });
  assert.equal(restoreState(state, []), undefined);
  assert.deepEqual(at, { step: 5, steps: 10 });
});

test('what a link does not name gives way where its first value cannot be', () => {
  const { state, at } = film();
  assert.equal(restoreState(state, [['steps', '4']]), undefined);
  assert.equal(at['steps'], 4);
});

test('a value that a part does not know is named, with what would be right', () => {
  const said = restoreState(film().state, [['steps', '101']]);
  assert.match(said ?? '', /sets “steps” to “101”; a number up to 100 would be right/);
});

test('a part that a figure does not have is named, with those that it has', () => {
  const said = restoreState(film().state, [['colour', 'red']]);
  assert.match(said ?? '', /sets “colour”; this figure has step, steps/);
});
