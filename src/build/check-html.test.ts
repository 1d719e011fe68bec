import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayProblem } from '#book/problem.ts';
import { htmlProblems } from './check-html.ts';

function said(body: string): string[] {
  const head = '<head>\n<meta charset="utf-8"><title>A page</title></head>';
  const page = `<!DOCTYPE html>\n<html lang="en">${head}<body>${body}</body></html>\n`;
  return htmlProblems(page, 'dist/page.html').map(sayProblem);
}

test('a page as it should be is met with silence', () => {
  assert.deepEqual(said('<main><h1>A page</h1><p id="a">Words.</p></main>'), []);
});

test('a block within a paragraph is told with its place', () => {
  const [message] = said('<p>Words <div>and a block</div></p>');
  assert.match(message, /^dist\/page\.html:3:.* received "/);
});

test('two elements of one id are told', () => {
  assert.equal(said('<p id="a">One</p><p id="a">Two</p>').length, 1);
});

test('an image whose height is no whole number is told', () => {
  assert.match(said('<img src="a.svg" alt="A" width="8" height="4.5">')[0], /height/);
});
