import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { writeSample } from '#testing/sample-manuscript.ts';
import { surveyBook } from './book.ts';
import { figureLink } from './figure-link.ts';
import { chapterPreviews } from './previews.ts';
import { readingTime } from './reading-time.ts';

test('a chapter knows what its links lead to elsewhere: terms, figures and chapters', () => {
  const file = 'content/chapters/02-second/index.mdx';
  const words = 'Little is left of <Ref to="rungs" /> and <Ref to="ladder" /> here.';
  const root = writeSample([{ file, from: 'Little is left.\n', to: `${words}\n` }]);
  const { value: book } = surveyBook(root);
  const [first, second] = book.manuscript.chapters;
  assert.deepEqual(chapterPreviews(second, book), {
    'ladder#rungs': ['Figure 1.1', 'The rungs of σ.'],
    ladder: ['Chapter 1. The ladder', 'Where should a sampler spend its steps?'],
  });
  assert.deepEqual(chapterPreviews(first, book)['glossary#ladder'], [
    'ladder',
    'The levels of σ that a sampler visits.',
  ]);
  rmSync(root, { recursive: true });
});

test('the address of a figure names what is set there, and is plain where nothing is', () => {
  assert.equal(figureLink('curation', 'overlap'), '/curation#overlap');
  assert.equal(
    figureLink('curation', 'overlap', { 'motion-drops': '50 %', rungs: 18 }),
    '/curation?figure=overlap&motion-drops=50+%25&rungs=18#overlap',
  );
});

test('a reading time is whole minutes, at least one', () => {
  assert.equal(readingTime(0), 'about 1 minute');
  assert.equal(readingTime(2400), 'about 11 minutes');
});
