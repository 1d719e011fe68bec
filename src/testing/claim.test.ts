import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

test('a claim that the chapter does not print fails and shows the nearest sentence', () => {
  const said = run('A film has fifteen frames.', 'assert.ok(true)');
  assert.match(said, /received "A film has fifteen frames\."/);
  assert.match(said, /the nearest is "A film has 14 frames\."/);
});

test('a claim that is printed but false fails', () => {
  assert.match(run('A film has 14 frames.', 'assert.equal(14, 15)'), /fail 1/);
});

test('a claim that is printed and true passes', () => {
  assert.match(run('A film has 14 frames.', 'assert.equal(14, 14)'), /fail 0/);
});

function run(sentence: string, check: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'claim-'));
  const source = pathToFileURL(join(import.meta.dirname, 'claim.ts')).href;
  writeFileSync(join(dir, 'index.mdx'), 'A good start. A film has\n*14 frames*. The end.\n');
  writeFileSync(
    join(dir, 'claims.test.ts'),
    `import assert from 'node:assert/strict';\nimport { claim } from '${source}';\n` +
      `claim(import.meta.url, ${JSON.stringify(sentence)}, () => { ${check}; });\n`,
  );
  // Without this variable the inner run believes that it is a part of this one, and is silent.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const options = { encoding: 'utf8', env } as const;
  const { stdout } = spawnSync(process.execPath, ['--test', join(dir, 'claims.test.ts')], options);
  rmSync(dir, { recursive: true });
  return stdout;
}
