import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { builtPages } from './built.ts';
import { sidewaysAt, test } from './reader.ts';

const start = builtPages().find((name) => name.startsWith('three-stages')) ?? 'index.html';

function queryOf(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search the book' });
}

/** The option that Enter would follow. */
function chosenOf(page: Page): Locator {
  return page.getByRole('option', { selected: true });
}

/** Opens the search by its key and waits until it can find. */
async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^A word, a symbol/);
}

test('a slash opens the search, arrows choose, Enter goes there', async ({ page, book }) => {
  await book.open(start);
  await openSearch(page);
  await expect(queryOf(page)).toBeFocused();
  await page.keyboard.type('sigma');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results/);
  await expect(chosenOf(page)).toContainText('σ');
  const [first, second] = await page.getByRole('option').all();
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(queryOf(page)).toHaveAttribute(
    'aria-activedescendant',
    (await second.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/notation\.html#sigma$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notation');
});

test('what is typed before the search has come is searched when it comes', async ({
  page,
  book,
}) => {
  let isTyped = () => {};
  const typed = new Promise<void>((resolve) => (isTyped = resolve));
  await page.route('**/search/book.js', async (route) => {
    await typed;
    await route.continue();
  });
  await book.open(start);
  await page.keyboard.press('/');
  await page.keyboard.type('motion bucket');
  isTyped();
  await expect(chosenOf(page)).toContainText('Motion bucket');
});

test('the matching sentence is shown, with what matched marked', async ({ page, book }) => {
  await book.open(start);
  await openSearch(page);
  await queryOf(page).fill('how is a fade found between two shots');
  await expect(chosenOf(page)).toContainText('Cuts, fast and slow');
  await expect(chosenOf(page)).toContainText('Chapter 3');
  await expect(chosenOf(page).locator('mark').first()).toHaveText(
    /^(fades?|found|between|two|shots?)$/,
  );
});

test('a place on the same page is gone to as well', async ({ page, book }) => {
  await book.open('glossary.html');
  await openSearch(page);
  await queryOf(page).fill('world model');
  await chosenOf(page).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/glossary\.html#world-model$/);
  const term = page.getByRole('main').getByText('World model', { exact: true });
  await expect(term).toBeInViewport();
});

test('Ctrl-K opens the search, Escape closes it and gives the focus back', async ({
  page,
  book,
}) => {
  await book.open(start);
  const contents = page.getByRole('button', { name: 'Contents' });
  await contents.focus();
  await page.keyboard.press('Control+k');
  await expect(queryOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(contents).toBeFocused();
});

test('a slash that is written is a slash', async ({ page, book }) => {
  await book.open(start);
  await page.getByRole('button', { name: 'Search' }).click();
  await queryOf(page).press('1');
  await queryOf(page).press('/');
  await queryOf(page).press('4');
  await expect(queryOf(page)).toHaveValue('1/4');
});

test('what the book does not speak of is said to be missing', async ({ page, book }) => {
  await book.open(start);
  await openSearch(page);
  await queryOf(page).fill('marmalade');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
    'Nothing in the book answers “marmalade”.',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the search is accessible and in its place by day, by night and on a phone', async ({
  page,
  book,
  address,
}) => {
  test.skip(address === 'file', 'what is seen is the same at every address');
  test.slow();
  await book.open(start);
  await openSearch(page);
  await queryOf(page).fill('noise');
  await expect(chosenOf(page)).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await sidewaysAt(page), `what reaches past ${width} px`).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, '[role="dialog"], dialog');
      expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
});

test('from a page that is missing, however deep, the search finds the book', async ({
  page,
  book,
  address,
}) => {
  test.skip(address === 'file', 'a disk has no page for missing pages');
  await book.openMissing(`${start}/deeper`);
  await openSearch(page);
  await queryOf(page).fill('what is a denoiser');
  await chosenOf(page).click();
  await expect(page).toHaveURL(/glossary\.html#denoiser$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the glossary stands where the search would be', async ({ page, book }) => {
    await book.open(start);
    const header = page.getByRole('banner');
    await expect(header.getByRole('button', { name: 'Search' })).toBeHidden();
    await header.getByRole('link', { name: 'Glossary' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  });
});
