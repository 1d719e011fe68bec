import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { islandModules } from './islands.ts';
import { type Page, readPage } from './page.ts';

const island = '<astro-island component-url="../_astro/Ladder.js" renderer-url="../_astro/r.js">';

function pageWith(loader: string, tag = island): Page {
  return readPage(
    'a/p.html',
    `<html><body><script>${loader}</script>${tag}</astro-island></body></html>`,
  );
}

function loaderOfAstro(): string {
  const astro = new URL('./', import.meta.resolve('astro/package.json'));
  return readFileSync(new URL('dist/runtime/server/astro-island.prebuilt.js', astro), 'utf8');
}

test('the loader of the installed Astro still has the names that are replaced from file:', () => {
  assert.deepEqual(islandModules(pageWith(loaderOfAstro())), ['_astro/Ladder.js', '_astro/r.js']);
});

test('a loader without those names stops the build and says which file to adapt', () => {
  const other = loaderOfAstro().replaceAll('importWithRetry', 'load');
  assert.throws(() => islandModules(pageWith(other)), /importWithRetry.*file-protocol\.js/);
});

test('an island that needs another module first stops the build', () => {
  const early = island.replace('>', ' before-hydration-url="../_astro/b.js">');
  assert.throws(() => islandModules(pageWith(loaderOfAstro(), early)), /before-hydration-url/);
});
