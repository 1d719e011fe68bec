import { expect, test as plain, type Page } from '@playwright/test';
import { type AtAddress, readingOf, wakeEverything } from './reader.ts';

// A script that is damaged is an error of the browser's; the page itself must make none.
const test = plain.extend<AtAddress>({ address: ['subpath', { option: true }] });
const chapter = 'curation.html';
const LONG = 30_000; // ms: for a busy machine

test.describe.configure({ timeout: 3 * LONG });

/** Turns a bit of what a page asks for, in the middle of it, until `mend` is called. */
async function damage(page: Page, address: string): Promise<{ mend: () => Promise<void> }> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[Math.floor(body.length / 2)] ^= 1;
    await route.fulfill({ response, body });
  });
  return { mend: () => page.unroute(address) };
}

test('a damaged trailer and damaged curves are refused in one sentence, and come when tried again', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const trailer = await damage(page, '**/sintel-trailer-1.webm');
  const curves = await damage(page, '**/trailer-curves-1.bin');
  await page.goto(chapter);
  await wakeEverything(page, LONG);
  const own = page.locator('[data-exhibit]').filter({ has: page.getByLabel('Choose a film') });
  const button = own.getByRole('button', { name: 'Try the trailer' });
  await button.press('Enter');
  await expect(readingOf(own)).toContainText('sintel-trailer-1 is damaged', { timeout: LONG });
  await trailer.mend();
  await button.press('Enter');
  await expect(own.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(readingOf(own)).not.toContainText('damaged');

  const finder = page.locator('#cut-finder');
  await finder.getByRole('slider').first().press('ArrowRight');
  await expect(finder.getByText(/trailer-curves-1 is damaged/)).toBeVisible({ timeout: LONG });
  await curves.mend();
  await finder.getByRole('slider').first().press('ArrowRight');
  await expect(finder.getByText(/trailer-curves-1 is damaged/)).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a damaged index is refused by the search, and the page lives on', async ({ page }) => {
  await damage(page, '**/search/book.js');
  await page.goto(chapter);
  await page.keyboard.press('/');
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toHaveText(
    /^The search did not come whole: its index is missing or damaged/,
    {
      timeout: LONG,
    },
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('where previews and pictures are damaged, a link is still a link and a figure a figure', async ({
  page,
}) => {
  await page.route('**/previews/*.js', (route) => route.fulfill({ body: 'bookPreviews={"' }));
  await damage(page, '**/*.webp');
  await page.goto(chapter);
  const term = page.getByRole('main').locator('.term').first();
  await term.hover();
  await wakeEverything(page, LONG);
  await expect(readingOf(page.locator('[data-exhibit]').first())).not.toBeEmpty();
  await term.click();
  await expect(page).toHaveURL(/glossary/);
});
