import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/**
 * Tests a sentence of a chapter: that it stands in the index.mdx beside the test, and that it is true.
 * Markup, tags, dollar signs and backslashes count on neither side, and neither does the white space.
 * @param testUrl `import.meta.url` of the chapter's claims.test.ts
 */
export function claim(testUrl: string, sentence: string, check: () => void | Promise<void>): void {
  test(sentence, async () => {
    const chapter = new URL('./index.mdx', testUrl);
    const text = readFileSync(chapter, 'utf8');
    const captions = [...text.matchAll(/\bcaption="([^"]*)"/g)].map(([, caption]) =>
      plain(caption),
    );
    const printed = [plain(text), ...captions].some((words) => words.includes(plain(sentence)));
    assert.ok(
      printed,
      `claim that is not printed: received "${sentence}"; ${chapter.pathname} has no such sentence; ` +
        `the nearest is "${nearestSentence(plain(sentence), plain(text))}"`,
    );
    await check();
  });
}

/** A text as it is read aloud: no tags, no emphasis, no link addresses, no marks of mathematics. */
export function plain(text: string): string {
  return text
    .replace(/<\/?[A-Za-z](?:"[^"]*"|[^>"])*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\[,;:! ]/g, '')
    .replace(/\\(?:text|mathrm|operatorname)\b/g, '')
    .replace(/[\\$*_`{}]/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .trim();
}

function nearestSentence(wanted: string, text: string): string {
  const words = new Set(wanted.toLowerCase().split(' '));
  let best = '';
  let most = 0;
  for (const sentence of text.split(/(?<=[.?!:]) /)) {
    const own = sentence.toLowerCase().split(' ');
    const shared = own.filter((word) => words.has(word)).length / Math.sqrt(own.length + 1);
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best.slice(0, 200);
}
