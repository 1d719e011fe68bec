import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSentence, plain } from './find-sentence.ts';

test('a sentence reads alike in Markdown and in a test', () => {
  const printed =
    'It *costs* $14\\,000$ steps, as <Cite of="a>b" at="§3" /> says, with `T` [there](/x).';
  assert.equal(plain(printed), 'It costs 14000 steps, as says, with T there.');
  assert.equal(plain('“Don’t”\n  wait , now'), '"Don\'t" wait, now');
});

test('a sentence is found in the words or in a caption, else the nearest is shown', () => {
  const text = 'A good start. A film has\n*14 frames*. <Figure caption="A film of $T$ frames." />';
  assert.ok(findSentence('A film has 14 frames.', text).isPrinted);
  assert.ok(findSentence('A film of T frames.', text).isPrinted);
  const { isPrinted, nearest } = findSentence('A film has fifteen frames.', text);
  assert.equal(isPrinted, false);
  assert.equal(nearest, 'A film has 14 frames.');
});
