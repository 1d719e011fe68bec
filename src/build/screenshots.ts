import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { parseArgs } from 'node:util';

const folder = '.screenshots';

/** Takes a picture of every figure of the built book, or compares with those that were taken before. */
function main(): void {
  const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
  if (!existsSync('dist/index.html')) {
    throw new Error('there is no dist; build the book first: npm run build');
  }
  if (!values.update && globSync(`${folder}/*/*.png`).length === 0) {
    const take = 'npm run build && npm run screenshots -- --update';
    throw new Error(`nothing to compare with; take the pictures before your change: ${take}`);
  }
  const update = values.update ? ['--update-snapshots=changed'] : [];
  const config = ['-c', 'e2e/screenshots.config.ts'];
  const { status } = spawnSync('playwright', ['test', ...config, ...update], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const taken = globSync(`${folder}/*/*.png`).length;
  if (status === 0) {
    console.log(values.update ? `${taken} pictures taken.` : `${taken} pictures are as they were.`);
    return;
  }
  throw new Error(
    `Before, after and difference, side by side: ${folder}/report/index.html. ` +
      'If that is what you meant: npm run screenshots -- --update',
  );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
