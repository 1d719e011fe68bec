import { expect } from '@playwright/test';
import { builtChapters } from './built.ts';
import { test, wakeEverything } from './reader.ts';

for (const chapter of builtChapters()) {
  test(`${chapter}: its figures look as they did`, async ({ page, book, javaScriptEnabled }) => {
    await book.open(chapter);
    if (javaScriptEnabled) await wakeEverything(page);
    for (const figure of await page.locator('figure.numbered').all()) {
      await figure.scrollIntoViewIfNeeded(); // its pictures are fetched when they come near
      const name = `${chapter.replace('.html', '')}-${await figure.getAttribute('id')}.png`;
      await expect.soft(figure).toHaveScreenshot(name);
    }
  });
}
