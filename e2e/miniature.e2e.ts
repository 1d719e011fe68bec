import { expect, type Locator, type Page } from '@playwright/test';
import { readingOf, test, wakeEverything } from './reader.ts';

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

test('nothing of the miniature is loaded before it is asked for', async ({ page, book }) => {
  await book.open(chapter);
  await filmFigure(page);
  expect(book.requests.filter((address) => /miniature-\w+-\d/.test(address))).toEqual([]);
});

test('filming can be stopped, and begun again', async ({ page, book }) => {
  await book.open(chapter);
  const figure = await filmFigure(page);
  const built = await readingOf(figure).innerText();
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
  await expect(readingOf(figure), 'nothing was seen of another film').toHaveText(built);
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

async function filmFigure(page: Page): Promise<Locator> {
  await wakeEverything(page);
  const button = page.getByRole('button', { name: /^Film it/ });
  const name = await page
    .locator('[data-exhibit]')
    .filter({ has: button })
    .first()
    .getAttribute('data-exhibit');
  return page.locator(`[data-exhibit="${name}"]`); // its button has another name while it films
}

/** Films and waits until the films are there. */
async function film(figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: /^Film it/ }).click();
  await expect(figure.getByRole('button', { name: /^Film it/ })).toBeVisible({ timeout: LONG });
  await expect(readingOf(figure)).not.toContainText('Filming');
}
