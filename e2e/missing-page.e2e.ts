import { expect } from '@playwright/test';
import { builtChapters } from './built.ts';
import { test } from './reader.ts';

const chapter = builtChapters()[0];

test('an unknown address leads back to the book, however deep it is', async ({ page, book }) => {
  for (const path of ['no-such-page', 'a/b', `${chapter}x`]) {
    const response = await book.openMissing(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
  }
  for (const path of ['no-such-page', `${chapter}/deeper`]) {
    await book.openMissing(path);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Latent Motion');
  }
});
