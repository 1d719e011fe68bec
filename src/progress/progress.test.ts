import assert from 'node:assert/strict';
import { test } from 'node:test';
import { damagesOf } from '#testing/damage.ts';
import { joinProgress } from './join.ts';
import { noProgress, parseProgress, progressText, withAnswer } from './progress.ts';

const some = {
  last: ['curation', 'cuts'],
  read: { curation: ['cuts', 'motion'] },
  answers: { 'two-filters': [1, 0] },
};

test('what is written can be read again', () => {
  for (const progress of [some, noProgress()]) {
    assert.deepEqual(parseProgress(progressText(progress)), progress);
  }
});

const strange = {
  'no text at all': '',
  'no JSON': '{"version":1',
  'another kind of JSON': '[1, 2]',
  nothing: 'null',
  'another version': progressText(some).replace('"version":1', '"version":2'),
  'no version': JSON.stringify(some),
  'a part missing': JSON.stringify({ version: 1, last: [], read: {} }),
  'sections that are numbers': JSON.stringify({ version: 1, ...some, read: { curation: [3] } }),
  'an answer that is a word': JSON.stringify({ version: 1, ...some, answers: { a: ['x', 'y'] } }),
  'an answer without its last choice': JSON.stringify({ version: 1, ...some, answers: { a: [1] } }),
};
for (const [what, text] of Object.entries(strange)) {
  test(`${what} is refused in one sentence`, () => {
    assert.throws(() => parseProgress(text), /^Error: it is no progress of this book, version 1$/);
  });
}

test('damaged anywhere, what is kept is refused or is still a progress', () => {
  const bytes = new TextEncoder().encode(progressText(some));
  const sections = [{ name: 'text', from: 0, to: bytes.length }];
  let seed = 0;
  const uniform = () => (Math.sin(++seed) + 1) / 2; // no more chance is needed than this
  for (let round = 0; round < 20; round++) {
    for (const { what, bytes: hurt } of damagesOf(bytes, sections, uniform)) {
      const text = new TextDecoder().decode(hurt);
      try {
        assert.deepEqual(parseProgress(progressText(parseProgress(text))), parseProgress(text));
      } catch (error) {
        assert.match(String(error), /^Error: it is no progress of this book, version 1$/, what);
      }
    }
  }
});

test('what a newer page has added to a progress is left out, not kept unread', () => {
  const text = JSON.stringify({ version: 1, ...some, colour: 'red' });
  assert.deepEqual(parseProgress(text), some);
});

test('the first choice stays the prediction, until a question is gone over anew', () => {
  const first = withAnswer(noProgress(), 'loud', 2);
  assert.deepEqual(first.answers['loud'], [2, 2]);
  const second = withAnswer(first, 'loud', 0);
  assert.deepEqual(second.answers['loud'], [2, 0]);
  assert.deepEqual(withAnswer(second, 'loud', 1, true).answers['loud'], [1, 1]);
});

test('joined, nothing read is lost, and where both answered the answer here stands', () => {
  const there = {
    last: ['results', ''],
    read: { curation: ['looks'], results: ['votes'] },
    answers: { 'two-filters': [2, 2], loud: [0, 0] },
  };
  assert.deepEqual(joinProgress(some, there), {
    last: ['curation', 'cuts'],
    read: { curation: ['cuts', 'motion', 'looks'], results: ['votes'] },
    answers: { 'two-filters': [1, 0], loud: [0, 0] },
  });
  assert.deepEqual(joinProgress(noProgress(), some), some);
});
