import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSource, readPage } from './page.ts';
import { foldStyles, liftSheets } from './styles.ts';

function folded(body: string): { source: string; inIslands: boolean } {
  const page = readPage('p.html', `<html><head></head><body>${body}</body></html>`);
  const { inIslands } = foldStyles(page);
  return { source: pageSource(page), inIslands };
}

test('no style attribute is left, in HTML, SVG or a template', () => {
  const { source } = folded(
    '<p style="color:red">a</p><svg><g style="fill: red"/></svg><template><i style="top:0">b</i></template>',
  );
  assert.ok(!/\sstyle=/.test(source), source);
});

test('equal styles share one rule, whatever their spacing', () => {
  const { source } = folded('<p style="top: 1em; left:0;"></p><p style="top:1em;left:0"></p>');
  assert.equal(source.match(/top:1em/g)?.length, 1);
  assert.equal(source.match(/class="_0"/g)?.length, 2);
});

test('a rule weighs as much as an id, so that it wins as the attribute did', () => {
  assert.ok(folded('<p class="a" style="top:0">').source.includes('._0:not(#_){top:0}'));
  assert.ok(folded('<p class="a" style="top:0">').source.includes('class="a _0"'));
});

test('an empty style leaves nothing behind', () => {
  assert.equal(folded('<p style=" ; ">x</p>').source, folded('<p>x</p>').source);
});

test('in an island each element also remembers its own style', () => {
  const { source, inIslands } = folded('<astro-island><b style="width:30%"></b></astro-island>');
  assert.ok(inIslands);
  assert.ok(source.includes('data-style="width:30%"'));
  assert.ok(!folded('<b style="width:30%"></b>').inIslands);
});

test('a style that would break out of its rule stops the build', () => {
  assert.throws(() => folded('<p style="top:0}body{display:none">'), /cannot fold/);
});

test('a sheet that stands among the words moves to the head; what an island or a drawing brings stays', () => {
  const body =
    '<figure><style>astro-island{display:contents}</style></figure>' +
    '<astro-island><style>b{}</style></astro-island><svg><style>c{}</style></svg>';
  const page = readPage('p.html', `<html><head></head><body>${body}</body></html>`);
  liftSheets(page);
  const source = pageSource(page);
  assert.match(source, /<head><style>astro-island{display:contents}<\/style><\/head>/);
  assert.match(source, /<figure><\/figure><astro-island><style>b{}/);
  assert.match(source, /<svg><style>c{}/);
});
