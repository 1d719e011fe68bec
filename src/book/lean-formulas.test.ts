import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineHtml } from './inline.ts';

test('a single symbol is that symbol and nothing else', () => {
  const html = inlineHtml('$\\sigma$');
  assert.match(html, /^<span class="katex"><span class="mord mathnormal"[^>]*>σ<\/span><\/span>$/);
});

test('a larger formula keeps its MathML, without the TeX inside', () => {
  const html = inlineHtml('$x_0 + 1$');
  assert.match(html, /<math/);
  assert.doesNotMatch(html, /annotation/);
});

test('a script holds one element, though it is the name of a function', () => {
  const html = inlineHtml('$\\sigma_{\\max}^2 - \\ln x$');
  assert.match(html, /<msubsup><mi>σ<\/mi><mi>max<\/mi><mn>2<\/mn><\/msubsup>/);
  assert.match(html, /<mi>ln<\/mi><mo>\u2061<\/mo>/);
});

test('a link that holds only a formula has a name', () => {
  assert.match(
    inlineHtml('[$c_{\\text{skip}}$](/notation)'),
    /<span class="visually-hidden">c_skip</,
  );
});
