import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { builtChapters, builtPages } from './built.ts';
import { readingOf, sidewaysAt, test, wakeEverything } from './reader.ts';

// Colours are the same at every width, so each pair of colours and each width is judged once.
const phoneByDay = { width: 390, height: 844, colorScheme: 'light' } as const;
const deskByNight = { width: 1280, height: 844, colorScheme: 'dark' } as const;
const controls = ['slider', 'radio', 'combobox', 'switch', 'checkbox', 'spinbutton'] as const;
const actions = /^(?:Table|Start again|Share or save|Play)$/;

// One visit each, since opening a page and waking its figures takes longer than most of the looks.
for (const name of builtPages()) {
  test(`${name} is in order, silent and accessible, on a phone, on a desk and on paper`, async ({
    page,
    book,
  }) => {
    test.slow();
    await page.setViewportSize(phoneByDay);
    await book.open(name);
    await expectOrder(page);
    const scripts = book.requests.filter((url) => /\.js$/.test(new URL(url).pathname));
    const others = scripts.filter((url) => !/\/(?:Search|Stage)\.[^/]+\.js$/.test(url));
    expect.soft(others, 'scripts asked for before the reader reaches a figure').toEqual([]);
    await wakeEverything(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { colorScheme, ...size } of [phoneByDay, deskByNight]) {
      await page.setViewportSize(size);
      expect.soft(await sidewaysAt(page), `what reaches past ${size.width} px`).toEqual([]);
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${size.width} px, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    await expectStillFigures(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const name of builtPages()) {
    test(`${name} can be read without JavaScript`, async ({ page, book }) => {
      await book.open(name);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(80);
      await expectStillFigures(page);
    });
  }
});

test('the book has chapters', () => {
  expect(builtChapters().length).toBeGreaterThan(0);
});

/** What every page has: one title, no level skipped, a description, formulas that were read. */
async function expectOrder(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect.soft(await skippedLevels(page)).toEqual([]);
  expect.soft((await page.title()).length).toBeGreaterThan(5);
  const description = await page.locator('meta[name=description]').getAttribute('content');
  expect.soft(description?.length).toBeGreaterThan(20);
  const red = page.locator('.katex-error, [style*="#cc0000"], [mathcolor="#cc0000"]');
  await expect.soft(red, 'formulas that KaTeX could not read').toHaveCount(0);
}

/**
 * Each figure shows a picture and a reading, and offers nothing that cannot work. One that waits for
 * its reader's own film lists what it will do.
 */
async function expectStillFigures(page: Page): Promise<void> {
  for (const figure of await page.locator('[data-exhibit]').all()) {
    await expect(readingOf(figure)).toBeVisible();
    await expect(readingOf(figure)).not.toBeEmpty();
    const pictures = figure.locator('svg, table, canvas, img, ol').filter({ visible: true });
    expect(await pictures.count(), 'pictures or tables to see').toBeGreaterThan(0);
    for (const role of controls) {
      for (const control of await figure.getByRole(role).filter({ visible: true }).all()) {
        // A picture whose points can be visited, or a thing on it that can be moved, is a slider to
        // a screen reader, yet stays.
        const isPicture = await control.evaluate(
          (each) => each.closest('svg') !== null || each.querySelector('svg, canvas, img') !== null,
        );
        expect(isPicture, `a ${role} in sight`).toBe(true);
      }
    }
    await expect(figure.getByRole('button', { name: actions })).toHaveCount(0);
  }
}

function skippedLevels(page: Page): Promise<string[]> {
  return page.getByRole('heading').evaluateAll((headings) => {
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    return headings
      .filter((_, h) => levels[h] > (levels[h - 1] ?? 0) + 1)
      .map(({ tagName, textContent }) => `${tagName} ${textContent}`);
  });
}
