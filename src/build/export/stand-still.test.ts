import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import { daylightPicture } from './daylight.ts';
import { standStill } from './stand-still.ts';

const figure = `<style>._0:not(#_){width:3em}</style>
<astro-island><section class="exhibit"><header><h3 id="_r1">Why?</h3>
<details class="badge badge-computed"><summary>computed</summary><p>This page computes it.<!-- --> <!-- -->Equation 3.</p></details></header>
<div class="exhibit-picture"><div data-first-frame=""><div role="img" aria-label="A curve. Arrow keys read the points.">
<div class="plot-wide"><img src="./a.svg" alt="" class="_0" loading="lazy"></div>
<div class="plot-narrow"><img src="./b.svg" alt=""></div></div></div></div>
<div class="exhibit-controls"><input type="range"></div>
<p class="reading" role="status">It is 3.</p><div class="exhibit-actions"></div></section></astro-island>`;

function still(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  standStill(document);
  return document.querySelector('main') ?? document.body;
}

test('a figure at rest keeps its picture and reading, and nothing to press', () => {
  const main = still(figure);
  assert.equal(
    main.querySelectorAll('input, astro-island, .exhibit-actions, .plot-narrow').length,
    0,
  );
  assert.equal(main.querySelector('.reading')?.textContent, 'It is 3.');
  assert.equal(main.querySelectorAll('img').length, 1);
});

test('the picture says what its box said, without the keys, at its size and at once', () => {
  const picture = still(figure).querySelector('img');
  assert.equal(picture?.getAttribute('alt'), 'A curve.');
  assert.equal(picture?.getAttribute('style'), 'width:3em');
  assert.equal(picture?.hasAttribute('loading'), false);
});

test('a picture that nobody describes gets the reading', () => {
  const silent = figure.replace(/ role="img" aria-label="[^"]*"/, '');
  assert.equal(still(silent).querySelector('img')?.getAttribute('alt'), 'It is 3.');
});

test('a badge stays as a word, and what stands behind it is printed', () => {
  const main = still(figure);
  assert.equal(main.querySelector('.badge')?.textContent, 'computed');
  assert.equal(main.querySelector('.evidence')?.textContent, 'Equation 3.');
});

test('a picture for an e-book knows its colours by value, and no night', () => {
  const built =
    '<svg><style>:root{color-scheme:light dark;--ink:#201c17}@media (prefers-color-scheme:dark){:root{--ink:#ebe4d6}}svg{color:var(--ink)}</style></svg>';
  assert.equal(daylightPicture(built), '<svg><style>svg{color:#201c17}</style></svg>');
});
