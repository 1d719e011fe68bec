import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf } from './zip.ts';

const files = new Map([
  ['book/b.html', strToU8('<p>b</p>')],
  ['book/a.woff2', strToU8('font')],
]);

test('an archive gives back what was put in', () => {
  const inside = unzipSync(zipOf(files));
  assert.deepEqual(Object.keys(inside), ['book/a.woff2', 'book/b.html']);
  assert.equal(strFromU8(inside['book/b.html'] ?? new Uint8Array()), '<p>b</p>');
});

test('the same files give the same bytes, in whatever order and time zone', () => {
  const zone = process.env['TZ'];
  const first = zipOf(files);
  try {
    process.env['TZ'] = 'Pacific/Auckland';
    assert.deepEqual(zipOf(new Map([...files].reverse())), first);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
