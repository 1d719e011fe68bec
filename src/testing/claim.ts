import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findSentence } from '#book/find-sentence.ts';

/**
 * Tests a sentence of a chapter: that it stands in the index.mdx beside the test, and that it is true.
 * Markup, tags, dollar signs and backslashes count on neither side, and neither does the white space.
 * @param testUrl `import.meta.url` of the chapter's claims.test.ts
 */
export function claim(testUrl: string, sentence: string, check: () => void | Promise<void>): void {
  test(sentence, async () => {
    const chapter = new URL('./index.mdx', testUrl);
    const { isPrinted, nearest } = findSentence(sentence, readFileSync(chapter, 'utf8'));
    assert.ok(
      isPrinted,
      `claim that is not printed: received "${sentence}"; ${chapter.pathname} has no such sentence; ` +
        `the nearest is "${nearest}"`,
    );
    await check();
  });
}
