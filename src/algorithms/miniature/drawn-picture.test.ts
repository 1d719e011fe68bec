import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnPicture, leastMargin, movedTo, type Drawing } from './drawn-picture.ts';
import { choices, pictureSide } from './scene.ts';

const drawing: Drawing = { shape: 'disc', colour: 'red', background: 'sand', x: 16, y: 16 };

test('what is drawn stands where it was put: two colours differ around that place alone', () => {
  for (const shape of choices.shape) {
    for (const [x, y] of [
      [9, 20],
      [25, 7],
    ]) {
      const red = drawnPicture({ ...drawing, shape, x, y });
      const blue = drawnPicture({ ...drawing, shape, x, y, colour: 'blue' });
      const differs = (column: number, row: number) => {
        const k = (row * pictureSide + column) * 3;
        return red[k] !== blue[k];
      };
      assert.ok(differs(x, y), shape);
      for (let k = 0; k < pictureSide ** 2; k++) {
        const [column, row] = [k % pictureSide, Math.floor(k / pictureSide)];
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) > 12) assert.ok(!differs(column, row));
      }
    }
  }
});

test('a drawing is the same picture every time, and every ground differs from the others', () => {
  assert.deepEqual(drawnPicture(drawing), drawnPicture(drawing));
  const corners = choices.background.map(
    (background) => drawnPicture({ ...drawing, background })[0],
  );
  assert.equal(new Set(corners).size, choices.background.length);
});

test('a shape cannot be put nearer to an edge than the margin', () => {
  assert.deepEqual(movedTo(drawing, -5, 40), { ...drawing, x: leastMargin, y: 32 - leastMargin });
  assert.deepEqual(movedTo(drawing, 12.4, 19.6), { ...drawing, x: 12, y: 20 });
});
