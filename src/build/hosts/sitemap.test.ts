import assert from 'node:assert/strict';
import { test } from 'node:test';
import { robots, sitemap } from './sitemap.ts';

const site = 'https://example.org/a&b/';

test('the sitemap lists every page as it is served, and only pages', () => {
  const names = ['404.html', 'data/a.bin', 'glossary.html', 'index.html', 'part/figure.html'];
  const addresses = [...sitemap(names, site).matchAll(/<loc>(.*)<\/loc>/g)].map(([, each]) => each);
  assert.deepEqual(addresses, [
    'https://example.org/a&amp;b/glossary.html',
    'https://example.org/a&amp;b/',
  ]);
});

test('robots hear of the sitemap only where the book knows its address', () => {
  assert.match(robots(site), /^Sitemap: https:\/\/example\.org\/a&b\/sitemap\.xml$/m);
  assert.doesNotMatch(robots(undefined), /Sitemap/);
  assert.match(robots(undefined), /^User-agent: \*\nAllow: \/$/m);
});
