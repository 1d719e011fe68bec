import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meet, shotsBetween } from './boundary.ts';

const film = { start: 0, end: 10 };
const cut = (time: number) => ({ start: time, end: time });

test('a film without boundaries is one shot', () => {
  assert.deepEqual(shotsBetween(film, []), [film]);
});

test('a cut makes two shots of one, and none of the film is lost', () => {
  assert.deepEqual(shotsBetween(film, [cut(4)]), [
    { start: 0, end: 4 },
    { start: 4, end: 10 },
  ]);
});

test('frames of a gradual transition belong to no shot', () => {
  assert.deepEqual(shotsBetween(film, [{ start: 3, end: 5 }, { start: 4, end: 6 }, cut(8)]), [
    { start: 0, end: 3 },
    { start: 6, end: 8 },
    { start: 8, end: 10 },
  ]);
});

test('a fade at either end of the film leaves no empty shot', () => {
  const fades = [
    { start: 0, end: 1 },
    { start: 9, end: 10 },
  ];
  assert.deepEqual(shotsBetween(film, fades), [{ start: 1, end: 9 }]);
});

test('shots that are too short are left out', () => {
  assert.deepEqual(shotsBetween(film, [cut(1), cut(3)], 2), [
    { start: 1, end: 3 },
    { start: 3, end: 10 },
  ]);
});

test('two boundaries meet if they overlap, or nearly', () => {
  assert.ok(meet({ start: 1, end: 3 }, cut(2)));
  assert.ok(meet(cut(2), cut(2.08), 0.0833));
  assert.ok(!meet(cut(2), cut(2.1), 0.0833));
  assert.ok(!meet({ start: 1, end: 2 }, { start: 2.5, end: 3 }));
});
