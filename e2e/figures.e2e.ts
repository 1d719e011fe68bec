import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { builtChapters, builtFigures, type BuiltFigure } from './built.ts';
import { badge, controlsOf, moveUntilHeard, notReachedByTab, pointsOf } from './move-control.ts';
import { readingOf, test } from './reader.ts';

for (const built of builtFigures()) {
  const about = `${built.page} › ${built.name}`;

  test(`${about}: asks, answers, says whence, and can be taken away`, async ({
    page,
    book,
    address,
  }) => {
    test.skip(address !== 'root', 'told apart only by the paths of modules: see below');
    await book.open(built.page);
    const figure = await wake(page, built);
    await expect(figure.getByRole('heading').first()).not.toBeEmpty();
    await expect(readingOf(figure)).not.toBeEmpty();
    await expectBadge(page, figure);
    await expectNumbers(page, figure);
    await expectPicture(page, figure);
    for (const picture of await pointsOf(figure)) {
      const point = (await picture.getAttribute('aria-valuetext')) ?? '';
      await picture.press('ArrowRight');
      const next = 'an arrow key reads the next point';
      await expect.soft(picture, next).not.toHaveAttribute('aria-valuetext', point);
    }
  });

  test(`${about}: every control is moved by keyboard and heard`, async ({
    page,
    book,
    address,
  }) => {
    test.skip(address !== 'file', 'the address that breaks most easily; for the others see below');
    test.slow();
    await book.open(built.page);
    const figure = await wake(page, built);
    const reading = readingOf(figure);
    const first = await reading.innerText();
    const again = figure.getByRole('button', { name: 'Start again' });
    const controls = await controlsOf(figure);
    expect.soft(await notReachedByTab(figure, controls), 'Tab never comes to').toEqual([]);
    for (const control of controls) {
      const heard = await moveUntilHeard(control, reading);
      expect.soft(heard, `${control.role} "${control.name}" changes the reading`).toBe(true);
      await again.press('Enter');
      await expect(reading, 'Start again brings the first reading back').toHaveText(first);
    }
  });
}

for (const chapter of builtChapters()) {
  test(`${chapter}: its figures wake and answer over http too`, async ({ page, book, address }) => {
    test.skip(address === 'file', 'each figure has tests of its own here');
    test.slow();
    await book.open(chapter);
    for (const built of builtFigures().filter(({ page: on }) => on === chapter)) {
      const figure = await wake(page, built);
      const [control] = await controlsOf(figure);
      if (control) expect.soft(await moveUntilHeard(control, readingOf(figure))).toBe(true);
    }
  });
}

/** Scrolls to a figure and waits until it can be played with. */
async function wake(page: Page, { name }: BuiltFigure): Promise<Locator> {
  const figure = page.locator(`[data-exhibit="${name}"]`);
  const island = page.locator('astro-island').filter({ has: figure });
  await island.scrollIntoViewIfNeeded();
  const asBuilt = island.locator('[data-first-frame]');
  await expect(asBuilt, 'the figure wakes when the reader reaches it').toHaveCount(0);
  return figure;
}

async function expectBadge(page: Page, figure: Locator): Promise<void> {
  const explained = figure.getByRole('group').filter({ has: page.getByText(badge) });
  const meaning = explained.first().getByRole('paragraph');
  await expect(meaning).toBeHidden();
  await figure.getByText(badge).first().press('Enter');
  await expect(meaning).toBeVisible();
  await expect(meaning).not.toBeEmpty();
}

async function expectNumbers(page: Page, figure: Locator): Promise<void> {
  const button = figure.getByRole('button', { name: 'Table', exact: true });
  if ((await button.count()) === 0) return;
  await button.press('Enter');
  const rows = figure.getByRole('table').last().getByRole('row');
  expect(await rows.count(), 'rows below the heading').toBeGreaterThan(1);
  const csv = await saved(page, figure.getByRole('button', { name: 'Save data (CSV)' }));
  expect.soft(csv.trimEnd().split('\r\n')).toHaveLength(await rows.count());
}

async function expectPicture(page: Page, figure: Locator): Promise<void> {
  const button = figure.getByRole('button', { name: 'Save picture (SVG)' });
  const nothingDrawn = figure.getByRole('alert');
  const svg = await Promise.race([saved(page, button), nothingDrawn.waitFor().then(() => '')]);
  if (svg === '') {
    return expect(figure.getByRole('button', { name: 'Table', exact: true })).toBeVisible();
  }
  expect.soft(svg).not.toContain('var(');
  const problem = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return root.tagName === 'svg' ? '' : (root.textContent ?? root.tagName);
  }, svg);
  expect(problem, 'the picture is valid XML').toBe('');
}

async function saved(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  return readFile(await download.path(), 'utf8');
}
