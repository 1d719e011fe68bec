import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { byteProblems } from './check-bytes.ts';

/** What is said of a file with these bytes. */
function said(bytes: Buffer): string[] {
  const root = mkdtempSync(join(tmpdir(), 'latent-motion-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content', 'words.mdx'), bytes);
  writeFileSync(join(root, 'content', 'picture.png'), Buffer.from([0xff, 0]));
  const messages = byteProblems(root).map(sayProblem);
  rmSync(root, { recursive: true });
  return messages;
}

test('a quote pasted from elsewhere, a zero and a byte order mark are named with their place', () => {
  const right = 'would be right: the file saved as UTF-8 without a byte order mark';
  assert.deepEqual(said(Buffer.concat([Buffer.from('σ good\nfil'), Buffer.from([0x93])])), [
    `content/words.mdx:2:4 — a byte that is no letter of UTF-8; received the byte 93; ${right}`,
  ]);
  assert.deepEqual(said(Buffer.from('aσ\0')), [
    `content/words.mdx:1:3 — a byte that is no letter of UTF-8; received the byte 00; ${right}`,
  ]);
  assert.deepEqual(said(Buffer.from('\uFEFF---')), [
    `content/words.mdx:1:1 — a byte order mark; received the bytes EF BB BF before the first letter; ${right}`,
  ]);
});

test('other letters of UTF-8 are no fault', () => {
  assert.deepEqual(said(Buffer.from('σ “é” 🚀\r\n')), []);
});
