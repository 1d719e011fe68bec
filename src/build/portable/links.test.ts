import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Targets } from './address.ts';
import { rewriteCss, rewriteLinks } from './links.ts';
import { pageSource, readPage } from './page.ts';

const targets: Targets = {
  files: new Set(['index.html', 'one.html', 'a.png', 'b.png', '_astro/x.js', '_astro/f.woff2']),
  anchors: new Map([['one.html', new Set(['here'])]]),
};

function rewritten(html: string): { html: string; problems: string[] } {
  const problems: string[] = [];
  const page = readPage(
    'one.html',
    `<!DOCTYPE html><html><head></head><body>${html}</body></html>`,
  );
  rewriteLinks(page, targets, (...problem) => problems.push(problem.join(' ')));
  return { html: /<body>(.*)<\/body>/s.exec(pageSource(page))?.[1] ?? '', problems };
}

test('every attribute that holds an address is made relative, also inside a template', () => {
  const island = '<astro-island component-url="/_astro/x.js" renderer-url="/_astro/x.js">';
  const { html, problems } = rewritten(
    `<template><img src="/a.png" srcset="/a.png 1x, /b.png 2x"></template>` +
      `<noscript><a href="/">home</a></noscript>${island}</astro-island>` +
      `<svg><use xlink:href="#here"></use></svg><video poster="/a.png"></video>`,
  );
  assert.deepEqual(problems, []);
  assert.ok(!/["\s]\//.test(html.replaceAll('</', '<')), html);
  assert.ok(html.includes('component-url="./_astro/x.js"'));
  assert.ok(html.includes('srcset="./a.png 1x, ./b.png 2x"'));
});

test('a link may leave the book, but nothing is loaded from elsewhere', () => {
  const harmless = '<a href="https://arxiv.org/">x</a><link rel="canonical" href="https://x.org/">';
  assert.deepEqual(rewritten(harmless).problems, []);
  for (const tag of [
    '<img src="https://x.org/a.png">',
    '<script src="//x.org/a.js"></script>',
    '<link rel="stylesheet" href="https://x.org/a.css">',
    '<img srcset="https://x.org/a.png 2x">',
    '<style>p{background:url(https://x.org/a.png)}</style>',
  ]) {
    assert.equal(rewritten(tag).problems.length, 1, tag);
  }
});

test('what the security policy would silently stop is an error of the build', () => {
  for (const tag of ['<p onclick="x()">', '<a href="javascript:x()">', '<form action="/x">']) {
    assert.equal(rewritten(tag).problems.length, 1, tag);
  }
});

test('style sheets point to files from where they lie, and strings in them are left alone', () => {
  const css = `@import "/one.html";/* url(/no) */a{src:url( '/_astro/f.woff2' );content:"url(/no)"}`;
  const fail = (...problem: string[]) => assert.fail(problem.join(' '));
  assert.equal(
    rewriteCss(css, '_astro/s.css', targets, fail),
    `@import "../one.html";/* url(/no) */a{src:url("./f.woff2");content:"url(/no)"}`,
  );
  const untouched = 'a{clip-path:url(#id);background:url(data:image/png;base64,AA==)}';
  assert.ok(rewriteCss(untouched, 's.css', targets, fail).includes('url(#id)'));
});
