import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sheet } from './film-sheet.ts';
import { gifFile } from './gif.ts';

const colours = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
] as const;

/** Two pixels of a colour with a transparent one between them. */
function flag([red, green, blue]: readonly [number, number, number]): Sheet {
  const pixel = [red, green, blue, 255];
  return { width: 3, height: 1, bytes: Uint8ClampedArray.of(...pixel, 0, 0, 0, 0, ...pixel) };
}

test('a GIF is as large as its pictures, shows each for its time, and goes on for ever', () => {
  const file = Buffer.from(gifFile(colours.map(flag), { colours: 255, delay: 125 }));
  assert.equal(file.toString('latin1', 0, 6), 'GIF89a');
  assert.deepEqual([file.readUInt16LE(6), file.readUInt16LE(8)], [3, 1]);
  const forever = file.indexOf('NETSCAPE2.0', 0, 'latin1');
  assert.deepEqual([...file.subarray(forever + 11, forever + 16)], [3, 1, 0, 0, 0]);

  // Before each picture: its delay in hundredths of a second, and that one place is transparent.
  const controls = [...file.toString('latin1').matchAll(/\x21\xf9\x04/g)].map(({ index }) => index);
  assert.equal(controls.length, colours.length);
  for (const at of controls) {
    assert.equal(file[at + 3] & 1, 1);
    assert.equal(file.readUInt16LE(at + 4), 13);
  }
  assert.equal(file.at(-1), 0x3b);
});

test('what lies between films takes up none of their colours', () => {
  const file = Buffer.from(gifFile([flag(colours[0])], { colours: 1 }));
  assert.deepEqual([...file.subarray(13, 16)], [...colours[0]]);
});
