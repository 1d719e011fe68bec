import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const machines = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'];
const native = [
  '@astrojs/compiler-binding',
  '@esbuild/',
  '@img/sharp',
  '@rolldown/binding',
  'lightningcss',
];
const lockfile = readFileSync('package-lock.json', 'utf8');
const packages = [...lockfile.matchAll(/"node_modules\/([^"]+)": \{/g)].map(([, name]) => name);

for (const family of native) {
  test(`the lockfile holds ${family} for every machine`, () => {
    for (const machine of machines) {
      const held = packages.some((name) => name.startsWith(family) && name.includes(machine));
      assert.ok(
        held,
        `package-lock.json has no ${family} for ${machine}; make it from nothing again`,
      );
    }
  });
}

test('the lockfile names no place where packages are fetched', () => {
  assert.doesNotMatch(lockfile, /"resolved": "http/);
});

test('npm ci accepts the lockfile in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockfile-'));
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(file, join(folder, file));
  const said = execFileSync('npm', ['ci', '--dry-run', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  rmSync(folder, { recursive: true });
  assert.match(said, /added \d+ packages/);
});
