// Installs what is missing, then runs the command it is given, which finds the Node of this project
// first on its path. Plain JavaScript without imports from packages, since on a fresh machine there
// are none yet, and Node may be as old as 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-lockfile';
const lockfile = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile;

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old; the book needs Node 20 or later`);
}
if (!installed) {
  console.log('Installing what the book needs (about a minute, once) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci did not finish; its own words stand above');
  writeFileSync(stamp, lockfile);
}

// A new shell, since the one that runs this has looked for `node` before there was ours.
const command = spawnSync(process.argv.slice(2).join(' '), { stdio: 'inherit', shell: true });
process.exitCode = command.status ?? 1;

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
