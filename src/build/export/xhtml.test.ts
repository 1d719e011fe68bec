import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import { mathLetter } from './math-letters.ts';
import { xhtml } from './xhtml.ts';

function written(html: string): string {
  return [...parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.childNodes]
    .map(xhtml)
    .join('');
}

test('what HTML leaves open is closed, and what XML reserves is written by name', () => {
  assert.equal(written('a<br>b'), 'a<br/>b');
  assert.equal(written('<td></td>'), '<td></td>');
  assert.equal(
    written('<p title="a &quot;b&quot;">1 &lt; 2 &amp; 3</p>'),
    '<p title="a &quot;b&quot;">1 &lt; 2 &amp; 3</p>',
  );
  assert.equal(written('<!-- a note -->x'), 'x');
});

test('pictures and formulas say that they are no HTML', () => {
  assert.match(
    written('<svg viewBox="0 0 1 1"></svg>'),
    /^<svg viewBox="0 0 1 1" xmlns="http:\/\/www.w3.org\/2000\/svg">/,
  );
  assert.match(
    written('<math><mi>x</mi></math>'),
    /^<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"><mi>x/,
  );
});

test('a letter of another hand is a letter of its own, the older ones too', () => {
  assert.equal(mathLetter('script', 'D'), '𝒟');
  assert.equal(mathLetter('script', 'L'), 'ℒ');
  assert.equal(mathLetter('double-struck', 'E'), '𝔼');
  assert.equal(mathLetter('bold', 'u'), '𝐮');
  assert.equal(mathLetter('normal', 'u'), 'u');
  assert.equal(mathLetter('bold', '∇'), '∇');
});
