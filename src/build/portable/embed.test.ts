import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedPages } from './embed.ts';
import { pageSource, readPage } from './page.ts';

const chapter = readPage(
  'why.html',
  `<html><head><title>Why &amp; how · A book</title><link rel="stylesheet" href="/a.css">
<meta name="description" content="All of it."></head><body><h1>Why</h1><p id="far">Far.</p>
<figure id="still"><img src="/x.png" alt="x"></figure>
<figure id="one"><style>astro-island{}</style><script>wake()</script>
<astro-island><section>1</section></astro-island><figcaption><a href="#far">far</a></figcaption></figure>
<figure id="two"><astro-island><section>2<a href="#two">here</a></section></astro-island></figure>
</body></html>`,
);

test('every figure that wakes gets a page of its own, and no other', () => {
  assert.deepEqual(
    embedPages(chapter).map(({ file }) => file),
    ['embed/one.html', 'embed/two.html'],
  );
});

test('such a page has what wakes the figure once, wherever the chapter has it', () => {
  for (const page of embedPages(chapter)) {
    const [before] = pageSource(page).split('<astro-island>');
    assert.match(before, /<style>astro-island\{\}<\/style>[^]*<script>wake\(\)<\/script>/);
  }
});

test('such a page has the styles and the title of the chapter, and leads there', () => {
  const source = pageSource(embedPages(chapter)[1]);
  assert.match(source, /<html lang="en" data-chapter="\.\.\/why\.html">/);
  assert.match(source, /<title>Why &amp; how · A book<\/title>[^]*<link rel="stylesheet"/);
  assert.match(source, /From <a href="\/why\.html#two">Why &amp; how · A book<\/a>/);
  assert.doesNotMatch(source, /<h1>|All of it/);
});

test('a link to elsewhere in the chapter leads there still; one within the figure stays', () => {
  const [one, two] = embedPages(chapter).map(pageSource);
  assert.match(one, /<a href="\/why\.html#far">/);
  assert.match(two, /<a href="#two">/);
});
