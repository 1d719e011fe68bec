import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteOf, wholeAddress } from './site.ts';

test('a site ends with a slash, whether it was told so or not', () => {
  assert.equal(siteOf('https://example.org'), 'https://example.org/');
  assert.equal(siteOf('https://Example.org/book'), 'https://example.org/book/');
  assert.equal(siteOf('http://localhost:8080/book/'), 'http://localhost:8080/book/');
});

test('no site is no mistake', () => {
  assert.equal(siteOf(undefined), undefined);
  assert.equal(siteOf(''), undefined);
});

test('what is no address of a folder is refused with what would be right', () => {
  const wrong = ['example.org', '/book/', 'ftp://example.org/', 'https://example.org/?a=1'];
  for (const told of [...wrong, 'https://example.org/book/index.html', 'https://me@example.org']) {
    assert.throws(() => siteOf(told), { message: /^invalid SITE: .*would be right: the address/ });
  }
});

test('files of the book have whole addresses, and the first page is the folder itself', () => {
  const site = 'https://example.org/book/';
  assert.equal(wholeAddress('index.html', site), site);
  assert.equal(wholeAddress('glossary.html', site), 'https://example.org/book/glossary.html');
});
