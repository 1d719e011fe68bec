import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, marked } from './excerpt.ts';
import { nameKey, searchWords } from './words.ts';

test('a Greek letter and its name are one word', () => {
  assert.deepEqual(searchWords('σ'), searchWords('Sigma'));
  assert.equal(nameKey('σ_data'), nameKey('sigma data'));
});

test('accents, capitals and the s of a plural make no difference', () => {
  assert.deepEqual(searchWords('Fréchet distances'), searchWords('frechet DISTANCE'));
});

test('a name is one however it is joined, and however it is asked for', () => {
  for (const written of ['c skip', 'c-skip', 'what is c_skip?', 'C_skip']) {
    assert.equal(nameKey(written), 'cskip');
  }
});

test('what hyphens join is found whole and in its parts', () => {
  assert.deepEqual(searchWords('LVD-10M-F'), ['lvd10mf', 'lvd', '10m', 'f']);
});

test('a number keeps its point and loses its commas', () => {
  assert.deepEqual(searchWords('242.02 of 1,521,987,562'), ['242.02', '1521987562']);
});

test('words that have been prepared once stay as they are', () => {
  const once = searchWords('The classes of glass, U-Nets, 0.5, σ_max and Farnebäck’s biases');
  assert.deepEqual(searchWords(once.join(' ')), once);
});

const text = 'A film is long. The sampler of App. C takes steps. Steps cost time.';

test('the sentence with most of the words is shown, whole and marked', () => {
  const pieces = excerpt(text, ['sampler', 'step']);
  assert.equal(pieces.map((piece) => piece.text).join(''), 'The sampler of App. C takes steps.');
  assert.deepEqual(
    pieces.filter((piece) => piece.marked).map((piece) => piece.text),
    ['sampler', 'steps'],
  );
});

test('a long sentence is cut around its first mark, and never grows', () => {
  const long = `${'word '.repeat(60)}sampler ${'word '.repeat(60)}`.trim();
  const pieces = excerpt(long, ['sampler']);
  const shown = pieces.map((piece) => piece.text).join('');
  assert.ok(shown.includes('word sampler word') && shown.length < 220, shown);
});

test('marking loses nothing of a text', () => {
  const pieces = marked(text, ['film', 'step', 'time']);
  assert.equal(pieces.map((piece) => piece.text).join(''), text);
});
