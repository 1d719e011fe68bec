import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmPlaces, layerReach } from './layer-reach.ts';

const size = { frame: 6, row: 4, column: 6 };
const inside = { frame: 2, row: 1, column: 2 };

test('inside the film a 3 × 3 kernel gathers from nine places, a kernel along time from three', () => {
  assert.equal(layerReach('spatial convolution', inside, size).length, 9);
  assert.deepEqual(layerReach('temporal convolution', inside, size), [
    { ...inside, frame: 1 },
    inside,
    { ...inside, frame: 3 },
  ]);
});

test('spatial attention gathers from one whole frame, temporal attention from every frame once', () => {
  assert.equal(layerReach('spatial attention', inside, size).length, 4 * 6);
  const overTime = layerReach('temporal attention', inside, size);
  assert.deepEqual(
    overTime.map(({ frame }) => frame),
    [0, 1, 2, 3, 4, 5],
  );
  for (const { row, column } of overTime) assert.deepEqual([row, column], [1, 2]);
});

test('space, then time: two layers of attention reach every place of the film', () => {
  const reached = new Set<string>();
  for (const across of layerReach('spatial attention', inside, size)) {
    for (const place of layerReach('temporal attention', across, size)) {
      reached.add(JSON.stringify(place));
    }
  }
  assert.equal(reached.size, filmPlaces(size).length);
});

test('gathering is mutual: who is seen sees back', () => {
  const layers = ['spatial convolution', 'temporal convolution', 'temporal attention'] as const;
  for (const layer of layers) {
    for (const place of layerReach(layer, inside, size)) {
      const back = layerReach(layer, place, size);
      assert.ok(back.some((one) => JSON.stringify(one) === JSON.stringify(inside)));
    }
  }
});

test('in a corner of the first frame the kernels reach over the edge and find less', () => {
  const corner = { frame: 0, row: 0, column: 0 };
  assert.equal(layerReach('spatial convolution', corner, size).length, 4);
  assert.equal(layerReach('temporal convolution', corner, size).length, 2);
  assert.throws(
    () => layerReach('temporal attention', { ...corner, frame: 6 }, size),
    /invalid place/,
  );
});
