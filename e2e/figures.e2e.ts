import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { builtChapters } from './built.ts';
import { eachFigure } from './each-figure.ts';
import { badge, controlsOf, moveUntilHeard, notReachedByTab, pointsOf } from './move-control.ts';
import { readingOf, test } from './reader.ts';

const EACH = 20_000; // ms: the longest a figure may take, of which a page has several

// What a figure offers is looked at once, over http, and every control is moved where a figure breaks
// most easily: on a disk.
for (const chapter of builtChapters()) {
  test(`${chapter}: its figures wake, answer the keyboard, and give what they offer`, async ({
    page,
    book,
    address,
  }) => {
    await book.open(chapter);
    const figures = await page.locator('[data-exhibit]').count();
    test.setTimeout((figures + 1) * EACH);
    await eachFigure(page, address === 'file' ? expectEveryControl : expectOffers);
  });
}

async function expectOffers(figure: Locator): Promise<void> {
  await expectAnswer(figure);
  await expectWhole(figure);
}

/** The first control of a figure changes its reading. */
async function expectAnswer(figure: Locator): Promise<void> {
  const [control] = await controlsOf(figure);
  if (!control) return;
  const heard = await moveUntilHeard(control, readingOf(figure));
  expect(heard, `${control.role} "${control.name}" changes the reading`).toBe(true);
}

/** Each control of a figure is reached by Tab, changes its reading, and can be taken back. */
async function expectEveryControl(figure: Locator): Promise<void> {
  const reading = readingOf(figure);
  const first = await reading.innerText();
  const again = figure.getByRole('button', { name: 'Start again' });
  const controls = await controlsOf(figure);
  expect(await notReachedByTab(figure, controls), 'Tab never comes to').toEqual([]);
  const unheard: string[] = [];
  for (const control of controls) {
    const heard = await moveUntilHeard(control, reading);
    if (!heard) unheard.push(`${control.role} "${control.name}"`);
    await again.press('Enter');
    await expect(reading, 'Start again brings the first reading back').toHaveText(first);
  }
  expect(unheard, 'controls that do not change the reading').toEqual([]);
}

/** A figure asks, reads, says whence its values come, and lets its numbers and picture be taken. */
async function expectWhole(figure: Locator): Promise<void> {
  await expect(figure.getByRole('heading').first()).not.toBeEmpty();
  await expect(readingOf(figure)).not.toBeEmpty();
  await expectBadge(figure);
  await expectNumbers(figure);
  await expectPicture(figure);
  for (const picture of await pointsOf(figure)) {
    const point = (await picture.getAttribute('aria-valuetext')) ?? '';
    await picture.press('ArrowRight');
    const next = 'an arrow key reads the next point';
    await expect(picture, next).not.toHaveAttribute('aria-valuetext', point);
  }
}

async function expectBadge(figure: Locator): Promise<void> {
  const explained = figure.getByRole('group').filter({ has: figure.page().getByText(badge) });
  const meaning = explained.first().getByRole('paragraph');
  await expect(meaning).toBeHidden();
  await figure.getByText(badge).first().press('Enter');
  await expect(meaning).toBeVisible();
  await expect(meaning).not.toBeEmpty();
}

async function expectNumbers(figure: Locator): Promise<void> {
  const button = figure.getByRole('button', { name: 'Table', exact: true });
  if ((await button.count()) === 0) return;
  await button.press('Enter');
  const rows = figure.getByRole('table').last().getByRole('row');
  expect(await rows.count(), 'rows below the heading').toBeGreaterThan(1);
  const download = downloadOn(figure.page());
  await (await shareOf(figure)).getByRole('button', { name: 'Save data (CSV)' }).press('Enter');
  const csv = await download;
  expect(csv.trimEnd().split('\r\n')).toHaveLength(await rows.count());
}

async function expectPicture(figure: Locator): Promise<void> {
  const share = await shareOf(figure);
  const button = share.getByRole('button', { name: 'Save picture (SVG)' });
  if ((await button.count()) === 0) return; // nothing is drawn yet but the picture of the build
  const download = downloadOn(figure.page());
  const isTable = share.getByText('This figure is a table');
  await button.press('Enter');
  const svg = await Promise.race([download, isTable.waitFor().then(() => undefined)]);
  if (svg === undefined) {
    return expect(figure.getByRole('button', { name: 'Table', exact: true })).toBeVisible();
  }
  expect(svg).not.toContain('var(');
  const painted = await figure.locator('canvas:not(li *)').filter({ visible: true }).count();
  expect(svg.split('data:image/png').length > painted, 'what is painted is in it').toBe(true);
  const problem = await figure.page().evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return root.tagName === 'svg' ? '' : (root.textContent ?? root.tagName);
  }, svg);
  expect(problem, 'the picture is valid XML').toBe('');
}

/** What opens behind "Share or save". */
async function shareOf(figure: Locator): Promise<Locator> {
  const share = figure.getByRole('group', { name: 'Share or save' });
  if ((await share.count()) === 0) {
    await figure.getByRole('button', { name: 'Share or save' }).press('Enter');
    await share.waitFor();
  }
  return share;
}

/** What the page saves next, as text; nobody need wait for it, since it may not come. */
function downloadOn(page: Page): Promise<string> {
  const saved = page.waitForEvent('download').then((download) => download.path());
  const text = saved.then((path) => readFile(path, 'utf8'));
  text.catch(() => undefined);
  return text;
}
