import { expect } from '@playwright/test';
import { film, filmFigure } from './film-figure.ts';
import { readingOf, test } from './reader.ts';

const chapter = 'why-video-is-hard.html';
const LONG = 60_000; // ms: a busy machine films slowly

test.describe.configure({ timeout: 2 * LONG });

test('a film is the same in the page as where the book was built', async ({ page, book }) => {
  await book.open(chapter);
  const figure = await filmFigure(page);
  const built = await readingOf(figure).innerText();
  await film(figure);
  // Readings round to three digits, which is the tolerance: machines may differ in the last bits.
  expect(await readingOf(figure).innerText()).toBe(built);
});

test.describe('once', () => {
  test.skip(({ address }) => address === 'file', 'on a disk weights come as scripts');

  test('nothing of the miniature is loaded before it is asked for', async ({ page, book }) => {
    await book.open(chapter);
    await filmFigure(page);
    expect(book.requests.filter((address) => /miniature-\w+-\d/.test(address))).toEqual([]);
  });

  test('filming can be stopped, and begun again', async ({ page, book }) => {
    await book.open(chapter);
    const figure = await filmFigure(page);
    let isStopped = () => {};
    const stopped = new Promise<void>((resolve) => (isStopped = resolve));
    await page.route('**/data/*.bin', async (route) => {
      await stopped;
      await route.continue();
    });
    await figure.getByRole('button', { name: /^Film it/ }).click();
    await expect(readingOf(figure)).toContainText('Filming');
    await figure.getByRole('button', { name: 'Stop' }).click();
    await expect(figure.getByText(/^Stopped/)).toBeVisible();
    await expect(readingOf(figure)).toHaveText(/^The films of .+ are not finished\.$/);
    isStopped();
    await film(figure);
  });

  const bad = [
    {
      what: 'cut short',
      body: (bytes: Buffer) => bytes.subarray(0, 1000),
      says: /bytes; \d+ are right/,
    },
    { what: 'changed', body: (bytes: Buffer) => bytes.fill(7, 5000, 5100), says: /damaged/ },
    { what: 'something else', body: (bytes: Buffer) => bytes.fill(32), says: /not a weight file/ },
  ];
  for (const { what, body, says } of bad) {
    test(`a weight file that is ${what} is refused in one sentence`, async ({ page, book }) => {
      await page.route('**/data/miniature-films-*.bin', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: body(await response.body()) });
      });
      await book.open(chapter);
      const figure = await filmFigure(page);
      await figure.getByRole('button', { name: /^Film it/ }).click();
      await expect(figure.getByText(says)).toBeVisible({ timeout: LONG });
      await expect(figure.getByRole('button', { name: /^Film it/ })).toBeEnabled();
    });
  }

  test('a file that comes after another has failed does not hide what was said', async ({
    page,
    book,
  }) => {
    await page.route('**/data/miniature-films-*.bin', (route) => route.fulfill({ body: 'short' }));
    let isTold = () => {};
    const told = new Promise<void>((resolve) => (isTold = resolve));
    await page.route('**/data/miniature-eyes-*.bin', async (route) => {
      await told;
      await route.continue();
    });
    await book.open(chapter);
    const figure = await filmFigure(page);
    await figure.getByRole('button', { name: /^Film it/ }).click();
    const sentence = figure.getByText(/has 5 bytes; \d+ are right/);
    await expect(sentence).toBeVisible({ timeout: LONG });
    const eyes = page.waitForEvent('requestfinished', (one) => /miniature-eyes/.test(one.url()));
    isTold();
    await eyes;
    await page.waitForTimeout(200);
    await expect(sentence).toBeVisible();
  });
});
