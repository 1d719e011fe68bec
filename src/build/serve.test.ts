import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from './serve.ts';

const html = { accept: 'text/html' };

test('the book is served at any base, with its own page for what is missing', async (context) => {
  const dist = await mkdtemp(join(tmpdir(), 'book-'));
  context.after(() => rm(dist, { recursive: true }));
  for (const name of ['index', 'noise', '404']) await writeFile(join(dist, `${name}.html`), name);

  const first = await serve({ dist, base: 'any/path', port: 45321 });
  const second = await serve({ dist, base: '/', port: 45321 });
  context.after(() => Promise.all([first.close(), second.close()]));
  const at = (server: typeof first) => server.resolvedUrls?.local[0] ?? '';
  assert.notEqual(new URL(at(first)).port, new URL(at(second)).port);

  for (const [path, status, text] of [
    ['', 200, 'index'],
    ['noise', 200, 'noise'],
    ['noise.html', 200, 'noise'],
    ['a/b/missing', 404, '404'],
    ['missing.js', 404, '404'],
  ] as const) {
    for (const server of [first, second]) {
      const response = await fetch(at(server) + path, { headers: html });
      assert.deepEqual([response.status, await response.text()], [status, text], path);
    }
  }
});

test('where no book is built, one sentence says what to do', async () => {
  await assert.rejects(serve({ dist: '/nowhere', base: '/', port: 1 }), /build it first with/);
});
