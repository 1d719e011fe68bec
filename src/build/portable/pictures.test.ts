import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage, pageSource } from './page.ts';
import { movePictures } from './pictures.ts';

const path = `<path d="${'M0 0h1'.repeat(300)}" stroke="var(--noise)"></path>`;
const page = (inside: string) =>
  readPage('a.html', `<html><body><div data-first-frame="">${inside}</div></body></html>`);

test('a large first picture becomes a file with the colours it uses, and an image in its place', () => {
  const one = page(`<svg viewBox="0 0 80 40" aria-label="A line">${path}</svg>`);
  const [[name, source]] = movePictures(one);
  assert.match(source, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(source, /--noise:#/);
  assert.doesNotMatch(source, /--spatial:/);
  assert.match(source, /prefers-color-scheme:dark\){:root{[^}]*--noise:#/);
  const html = pageSource(one);
  assert.match(html, new RegExp(`<img src="/${name}" alt="A line" width="80" height="40"`));
  assert.doesNotMatch(html, /<svg/);
});

test('a picture that holds another as data takes it along, since a file of its own may fetch nothing', () => {
  const sheet = `data:image/gif;base64,${'R0lG'.repeat(500)}`;
  const one = page(
    `<svg viewBox="0 0 32 32"><image href="${sheet}" image-rendering="pixelated"></image></svg>`,
  );
  const [[, source]] = movePictures(one);
  assert.ok(source.includes(`<image href="${sheet}" image-rendering="pixelated">`));
  assert.ok(!pageSource(one).includes('base64'));
});

test('a small picture stays, and so does one outside a first frame', () => {
  assert.equal(movePictures(page('<svg viewBox="0 0 8 8"><path d="M0 0"></path></svg>')).size, 0);
  const outside = `<html><body><svg viewBox="0 0 8 8">${path}</svg></body></html>`;
  assert.equal(movePictures(readPage('b.html', outside)).size, 0);
});

test('an image has whole pixels, however high its drawing is', () => {
  const one = page(`<svg width="80" height="40.4" viewBox="0 0 80 40.4">${path}</svg>`);
  movePictures(one);
  assert.match(pageSource(one), /width="80" height="40"/);
});

test('a picture without a size stops the build', () => {
  assert.throws(() => movePictures(page(`<svg>${path}</svg>`)), /without a size/);
});
