import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

const script = readFileSync(join(import.meta.dirname, 'not-found.js'), 'utf8');

/** The root that the page for missing pages believes in. */
function rootAt(address: string, { referrer = '', site = '' } = {}): string | undefined {
  const location = new URL(address);
  const dataset: { root?: string } = {};
  const document = { referrer, documentElement: { dataset }, querySelectorAll: () => [] };
  runInNewContext(script, { location, document, PAGES: ['index', 'noise', '404'], SITE: site });
  return dataset.root;
}

test('a page missing from the root folder is right at any base', () => {
  assert.equal(rootAt('https://host/missing'), '/');
  assert.equal(rootAt('https://host/any/path/missing'), '/any/path/');
});

test('deeper, the site, a page in the path or the page before tell where the root is', () => {
  const deep = 'https://host/book/a/b/missing';
  assert.equal(rootAt(deep, { site: 'https://host/book/' }), '/book/');
  assert.equal(rootAt(deep, { referrer: 'https://host/book/noise.html#x' }), '/book/');
  assert.equal(rootAt(deep, { referrer: 'https://host/book/' }), '/book/');
  assert.equal(rootAt('https://host/book/noise/extra'), '/book/');
  assert.equal(rootAt('https://host/book/noise.html/'), '/book/');
});

test('without any sign each click climbs, so that the book is reached in the end', () => {
  let address = 'https://host/book/a/b/missing';
  for (const expected of ['/book/a/b/', '/book/a/', '/book/']) {
    assert.equal(rootAt(address), expected);
    address = `https://host${expected}`;
  }
});
