import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSource, readPage } from './page.ts';
import { sourceHash, writePolicy } from './policy.ts';

function withPolicy(head: string, body = ''): string {
  const page = readPage('p.html', `<html><head>${head}</head><body>${body}</body></html>`);
  writePolicy(page);
  return pageSource(page);
}

test('a hash is the one the standard gives as its example', () => {
  const hash = 'qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';
  assert.equal(sourceHash("alert('Hello, world.');"), `'sha256-${hash}'`);
});

test('the policy stands before everything that loads or runs, behind the character set', () => {
  const page = withPolicy('<title>x</title><script>a()</script><meta charset="utf-8">');
  assert.match(
    page,
    /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
  );
});

test('each inline script and style is named, and nothing inline is allowed by default', () => {
  const page = withPolicy('<script>a()</script><style>p{}</style>', '<script>b()</script>');
  for (const text of ['a()', 'b()', 'p{}']) assert.ok(page.includes(sourceHash(text)), text);
  assert.ok(!page.includes("'unsafe-inline'"));
  assert.ok(page.includes("default-src 'none'"));
});

test('only a page that has a frame may fill it, and with the book alone', () => {
  assert.match(withPolicy('', '<iframe title="A figure"></iframe>'), /; frame-src 'self';/);
  assert.doesNotMatch(withPolicy('', '<p>No frame.</p>'), /frame-src/);
});

test('data in a script element and scripts in files need no hash', () => {
  const page = withPolicy(
    '<script type="application/json">{}</script><script src="x.js"></script>',
  );
  assert.ok(page.includes("script-src 'self' 'wasm-unsafe-eval';"));
});
