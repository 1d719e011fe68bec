import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesScript } from './bytes.ts';

test('a script brings back the bytes it was made of', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, k) => k);
  const window: { bookBytes?: Record<string, string> } = {};
  new Function('window', bytesScript('all-bytes', bytes))(window);
  const text = atob(window.bookBytes?.['all-bytes'] ?? '');
  assert.deepEqual(
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    bytes,
  );
});
