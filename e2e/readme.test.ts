import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { startCommand } from '#build/served.ts';

const readme = readFileSync('README.md', 'utf8');
const steps = readFileSync('src/build/steps.ts', 'utf8');
const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const named = [...readme.matchAll(/^npm (?:run )?([\w:-]+(?: -- [-\w ]*\w)?)/gm)].map(
  ([, command]) => command,
);
// Those of the tables and sentences, with the fewest things to do.
const shortest: Record<string, string> = {
  walks: '--walks 1 --moves 1',
  'bench:play': '--minutes 0.02',
  'bench:memory': '--minutes 0.1',
};
const inText = [...readme.matchAll(/`(?:npm run )?([\w:-]+)`/g)]
  .map(([, command]) => command)
  .filter((command) => scripts.includes(command) && !named.includes(command));
const FIVE_MINUTES = 300_000;

test('the README names commands', () =>
  assert.ok(named.includes('start') && named.includes('test')));

for (const name of named.filter((each) => each !== 'test')) {
  if (new RegExp(`what: 'npm (?:run )?${name}\\b`).test(steps)) continue; // already a step of npm test
  if (guide.includes(`\nnpm run ${name}\n`)) continue; // run by the test of CONTRIBUTING
  test(`npm run ${name} succeeds`, { timeout: FIVE_MINUTES }, async () => {
    assert.equal(await exitCode(name), 0);
  });
}

for (const name of new Set(inText)) {
  test(`npm run ${name} does the least it can do`, { timeout: FIVE_MINUTES }, async () => {
    assert.ok(name in shortest, `say in e2e/readme.test.ts how npm run ${name} can be short`);
    assert.equal(await exitCode(`${name} -- ${shortest[name]}`), 0);
  });
}

function exitCode(name: string): Promise<number | null> {
  const child = startCommand(`npm run --silent ${name}`);
  child.stdout?.resume();
  child.stderr?.resume();
  return new Promise((resolve) => child.on('exit', resolve));
}
