import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksum } from './checksum.ts';

test('the sums are those that the authors of FNV-1a publish', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  assert.equal(checksum(bytes('')), 0x811c9dc5);
  assert.equal(checksum(bytes('a')), 0xe40c292c);
  assert.equal(checksum(bytes('foobar')), 0xbf9cf968);
});

test('any single byte that changes, changes the sum', () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, k) => (k * 37) & 255);
  const sum = checksum(bytes);
  for (let k = 0; k < bytes.length; k++) {
    const changed = Uint8Array.from(bytes);
    changed[k] ^= 1 << (k % 8);
    assert.notEqual(checksum(changed), sum, `byte ${k}`);
  }
});
