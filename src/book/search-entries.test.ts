import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { packEntries, unpackEntries } from '#search/entry.ts';
import { damagesOf } from '#testing/damage.ts';
import { writeSample } from '#testing/sample-manuscript.ts';
import { surveyBook } from './book.ts';
import { searchEntries, withoutSentences } from './search-entries.ts';

const root = writeSample([]);
after(() => rmSync(root, { recursive: true }));
const entries = searchEntries(surveyBook(root).value);
const at = (address: string) => entries.find((entry) => entry.address === address);

test('a section has its heading, the chapter its title, question and summary', () => {
  assert.equal(at('ladder.html#the-rungs')?.title, 'The rungs');
  assert.equal(at('ladder.html')?.title, 'The ladder');
  assert.match(at('ladder.html')?.text ?? '', /^Where should a sampler .* A sampler climbs down σ/);
});

test('a figure is found by its number and its caption, an equation by its formula', () => {
  assert.deepEqual(at('ladder.html#rungs'), {
    kind: 'figure',
    title: 'Figure 1.1',
    chapter: 1,
    address: 'ladder.html#rungs',
    names: ['rungs'],
    text: 'The rungs of σ.',
  });
  assert.equal(at('ladder.html#even')?.text, 'σ_i = i');
});

test('terms, symbols and works lead to their own pages; a chapter to come leads nowhere', () => {
  assert.equal(at('glossary.html#ladder')?.kind, 'term');
  assert.equal(at('notation.html#sigma')?.title, 'σ');
  assert.equal(at('bibliography.html#doe2020')?.kind, 'work');
  assert.deepEqual(
    entries.filter(({ address }) => address.startsWith('third')),
    [],
  );
});

test('no two entries lead to one place', () => {
  assert.equal(new Set(entries.map(({ address }) => address)).size, entries.length);
});

test('packed entries come back as they were, and what is none is refused', () => {
  const short = withoutSentences(entries);
  assert.deepEqual(unpackEntries(packEntries(short)), short);
  assert.throws(() => unpackEntries('nothing'), { message: /invalid index: .* "nothing"/ });
});

test('an index that is damaged anywhere is refused', () => {
  const bytes = new TextEncoder().encode(packEntries(withoutSentences(entries)));
  const sections = [
    { name: 'sum', from: 0, to: 6 },
    { name: 'entries', from: 6, to: bytes.length },
  ];
  let seed = 0;
  const uniform = () => (Math.sin(++seed) + 1) / 2; // no more chance is needed than this
  for (const { what, bytes: hurt } of damagesOf(bytes, sections, uniform)) {
    const text = new TextDecoder().decode(hurt);
    assert.throws(() => unpackEntries(text), /^RangeError: invalid index: its letters/, what);
  }
});

test('without sentences every word of a section is still there, once', () => {
  const [opening] = withoutSentences(entries);
  assert.match(opening.text, /\bsampler\b/);
  assert.doesNotMatch(opening.text, /[.?]/);
});
