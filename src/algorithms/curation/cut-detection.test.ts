import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adaptiveCuts, changeRatios, contentCuts } from './cut-detection.ts';
import { slowTransitions, spacedCuts } from './cut-detection.ts';

/** Looks at a film once a second, with these changes between them. */
function looks(changes: readonly number[], palette: readonly number[] = []) {
  return changes.map((change, k) => ({
    since: k,
    timestamp: k + 1,
    change,
    palette: palette[k] ?? 1,
  }));
}

const chase = [20, 22, 30, 28, 24, 21];
const cutInCalm = [1, 2, 30, 1, 2, 1];

test('the content detector finds a cut, and takes a chase for several', () => {
  const pass = { rate: Infinity, threshold: 27, gate: 0 };
  assert.deepEqual(contentCuts(looks(cutInCalm), pass), [3]);
  assert.deepEqual(contentCuts(looks(chase), pass), [3, 4]);
});

test('the adaptive detector finds the cut and leaves the chase', () => {
  const settings = { ratio: 3, floor: 15, gate: 0 };
  assert.deepEqual(adaptiveCuts(looks(cutInCalm), settings), [3]);
  assert.deepEqual(adaptiveCuts(looks(chase), settings), []);
});

test('where nothing else moves, the floor keeps noise from being a cut', () => {
  const noise = looks([0, 0, 2, 0, 0]);
  assert.equal(changeRatios(noise)[2], Infinity);
  assert.deepEqual(adaptiveCuts(noise, { ratio: 3, floor: 15, gate: 0 }), []);
});

test('a ratio is to the neighbours on both sides, and at the ends to those there are', () => {
  assert.deepEqual(
    [...changeRatios(looks([4, 2, 8, 2, 4, 0]))],
    [0.8, 3 / 7, 8 / 3, 4 / 7, 1.2, 0],
  );
});

test('a jump that keeps the colours passes no gate: hue means little in the dark', () => {
  const dark = looks(cutInCalm, [0, 0, 0.03, 0, 0, 0]);
  assert.deepEqual(contentCuts(dark, { rate: Infinity, threshold: 27, gate: 0.08 }), []);
  assert.deepEqual(adaptiveCuts(dark, { ratio: 3, floor: 15, gate: 0.08 }), []);
});

test('of cuts too close for a scene the first stays, and the next counts from it', () => {
  assert.deepEqual(spacedCuts([1, 1.1, 1.2, 1.3, 2], 0.3), [1, 1.3, 2]);
  assert.deepEqual(spacedCuts([], 1), []);
});

const pass = { rate: 1, threshold: 10, gate: 0.45 };

test('looks that follow each other make one gradual boundary', () => {
  const film = looks([1, 12, 15, 11, 2, 20]);
  assert.deepEqual(slowTransitions(film, pass), [
    { start: 1, end: 4 },
    { start: 5, end: 6 },
  ]);
});

test('motion that keeps its colours is no transition', () => {
  assert.deepEqual(slowTransitions(looks([30, 30], [0.3, 0.44]), pass), []);
});

test('what a known boundary explains is not found again', () => {
  const film = looks([20, 20, 20]);
  const cut = (time: number) => [{ start: time, end: time }];
  // A cut at 2 is seen from the look at 1 to that at 2, which is the first of the new shot.
  assert.deepEqual(slowTransitions(film, pass, cut(2)), [
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ]);
  assert.deepEqual(slowTransitions(film, pass, [{ start: 0.5, end: 2.5 }]), []);
});
