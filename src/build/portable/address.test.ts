import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativePath, resolveAddress, rootFrom, type Targets } from './address.ts';

const targets: Targets = {
  files: new Set(['index.html', 'noise.html', 'deep/two.html', '_astro/a b.js', 'book.zip']),
  anchors: new Map([
    ['index.html', new Set<string>()],
    ['noise.html', new Set(['ladder', 'größe'])],
    ['deep/two.html', new Set(['late'])],
  ]),
};

function addressOf(url: string, from = 'index.html'): string {
  const resolved = resolveAddress(url, from, targets);
  return resolved.kind === 'inside' ? resolved.address : resolved.kind;
}

test('an address of the book becomes a relative path of a file', () => {
  assert.equal(addressOf('/noise'), './noise.html');
  assert.equal(addressOf('/'), './index.html');
  assert.equal(addressOf('/', 'deep/two.html'), '../index.html');
  assert.equal(addressOf('/noise/?x=1#ladder'), './noise.html?x=1#ladder');
  assert.equal(addressOf('/_astro/a%20b.js'), './_astro/a%20b.js');
  assert.equal(addressOf('../noise', 'deep/two.html'), '../noise.html');
});

test('wherever a page lies, a browser that follows the address arrives at the file', () => {
  const pages = ['index.html', 'deep/two.html', 'a/b/c.html'];
  for (const from of pages) {
    for (const to of targets.files) {
      for (const base of ['https://host/', 'https://host/any/path/', 'file:///home/me/book/']) {
        const arrived = new URL(relativePath(from, to), base + from).href;
        assert.equal(arrived, new URL(base + to).href);
      }
    }
    assert.equal(new URL(rootFrom(from), `https://host/any/${from}`).href, 'https://host/any/');
  }
});

test('an anchor is checked in the page it points to', () => {
  assert.equal(addressOf('#ladder', 'noise.html'), '#ladder');
  assert.equal(addressOf('#gr%C3%B6%C3%9Fe', 'noise.html'), '#gr%C3%B6%C3%9Fe');
  assert.equal(addressOf('#top', 'noise.html'), '#top');
  assert.equal(addressOf('#late', 'noise.html'), 'broken');
  assert.equal(addressOf('/deep/two#late'), './deep/two.html#late');
  assert.equal(addressOf('/book.zip#anything'), './book.zip#anything');
});

test('a broken link is told what would be right', () => {
  const page = resolveAddress('/noize', 'index.html', targets);
  assert.ok(page.kind === 'broken' && page.problem.includes('"/noise"'));
  const anchor = resolveAddress('/noise#lader', 'index.html', targets);
  assert.ok(anchor.kind === 'broken' && anchor.problem.includes('"ladder"'));
});

test('other hosts, mail and data are outside the book', () => {
  for (const url of ['https://arxiv.org/', '//host/x', 'mailto:a@b.c', 'data:,x']) {
    assert.equal(addressOf(url), 'outside');
  }
});
