import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { builtChapters, builtFigures, builtText } from './built.ts';
import { readingOf, test } from './reader.ts';

const chapter = 'why-video-is-hard.html';
const id = 'frame-budget';
const frames = 'Frames T';

test('a link that is copied opens what its writer saw', async ({ page, book, context }) => {
  await book.open(`${chapter}#${id}`);
  const figure = await awake(page, id);
  await figure.getByRole('slider', { name: frames }).fill('25');
  await figure.getByRole('radio', { name: '320×576' }).press('Space');
  const seen = await readingOf(figure).innerText();
  const link = await copied(figure, 'Copy link');
  expect(decodeURI(link)).toContain(`frames-t=25`);
  await expect.poll(() => page.url(), 'the address follows by itself').toBe(link);

  const other = await context.newPage();
  await other.goto(link);
  await expect(readingOf(await awake(other, id))).toHaveText(seen);
  await expect(other.locator(`#${id}`)).toBeInViewport();
});

test('back and forward go from place to place, and a figure goes with them', async ({
  page,
  book,
}) => {
  await book.open('glossary.html');
  await book.open(`${chapter}#${id}`);
  const figure = await awake(page, id);
  const slider = figure.getByRole('slider', { name: frames });
  const first = await slider.inputValue();
  for (const value of ['20', '21', '25']) await slider.fill(value);
  await expect(page).toHaveURL(/frames-t=25/);
  await page.getByRole('navigation', { name: 'This chapter' }).getByRole('link').first().click();
  await slider.fill('40');
  await expect(page).toHaveURL(/frames-t=40/);
  await page.goBack();
  await expect(slider).toHaveValue('25');
  await page.goForward();
  await expect(slider).toHaveValue('40');
  await figure.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(slider).toHaveValue(first);
  await expect(page).not.toHaveURL(/frames-t/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/glossary/);
});

test('a link brings the films whose frame and step its writer chose', async ({ page, book }) => {
  await book.open('three-stages.html#image-model-helps');
  const figure = await awake(page, 'image-model-helps');
  await figure.getByRole('button', { name: 'Load a film of each' }).click();
  await figure.getByRole('radio', { name: '3,600' }).press('Space');
  await expect(page).toHaveURL(/film-steps=3/);
  await page.reload();
  const again = await awake(page, 'image-model-helps');
  await expect(again.getByRole('radio', { name: '3,600' })).toBeChecked();
  await expect(again.getByRole('alert')).toHaveCount(0);
});

for (const [query, says] of [
  ['frames-t=many', /“frames-t” to “many”; a number from/],
  ['frames-t=999999', /“frames-t” to “999999”; a number from/],
  ['wheels=4', /“wheels”; this figure has frames-t/],
  ['frames-t=25&size-of-a-frame=%E0%A4%A', /“size-of-a-frame” to/],
] as const) {
  test(`a link with ${query} says so in one sentence and shows the first state`, async ({
    page,
    book,
    address,
  }) => {
    test.skip(address === 'file', 'what is read is the same at every address');
    await book.open(`${chapter}#${id}`);
    const first = await readingOf(await awake(page, id)).innerText();
    await book.open(`${chapter}?figure=${id}&${query}#${id}`);
    const figure = await awake(page, id);
    await expect(figure.getByRole('alert')).toHaveText(says);
    await expect(readingOf(figure)).toHaveText(first);
  });
}

test('a figure is at home in a frame of another site, in the state that was shared', async ({
  page,
  book,
  baseURL,
}) => {
  test.skip(baseURL?.startsWith('file:') ?? true, 'no site may frame a file of a disk');
  await book.open(`${chapter}#${id}`);
  const figure = await awake(page, id);
  await figure.getByRole('slider', { name: frames }).fill('25');
  const seen = await readingOf(figure).innerText();
  const code = await copied(figure, 'Copy embed code');
  const elsewhere = `${baseURL}elsewhere`;
  const body = `<!doctype html><title>Elsewhere</title>${code}`;
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(elsewhere);
  const frame = page.frameLocator('iframe[title]');
  await expect(frame.getByRole('status').last()).toHaveText(seen);
  await expect(frame.getByRole('link', { name: /Latent Motion/ })).toHaveAttribute('href', /#/);
  const scrolls = await page.evaluate(() => document.querySelector('iframe')?.height);
  expect(Number(scrolls), 'pixels of height').toBeGreaterThan(300);
});

test('every figure has a page to be framed, with its title, its picture and its reading', () => {
  const pages = builtChapters()
    .flatMap(figureIds)
    .map((each) => builtText(`embed/${each}.html`));
  expect(pages).toHaveLength(builtFigures().length);
  for (const text of pages)
    expect(text).toMatch(/exhibit-title[^]*class="reading"[^]*embed-credit/);
});

test('the numbers and the picture of a state can be taken away', async ({ page, book }) => {
  await book.open(`${chapter}?figure=${id}&frames-t=25#${id}`);
  const figure = await awake(page, id);
  await expect(figure.getByRole('slider', { name: frames })).toHaveValue('25');
  const reading = await readingOf(figure).innerText();
  await figure.getByRole('button', { name: 'Share or save' }).press('Enter');
  const numbers: unknown = JSON.parse((await saved(figure, 'Save data (JSON)')).toString());
  expect(numbers).toMatchObject({ link: page.url(), state: { 'frames-t': '25' }, reading });
  const png = await saved(figure, 'Save picture (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const picture = figure.getByRole('slider').or(figure.getByRole('img')).first();
  const width = (await picture.boundingBox())?.width ?? 0;
  expect(png.readUInt32BE(16), 'twice as wide as on the page').toBe(2 * Math.round(width));
  await figure.getByRole('link', { name: 'attentionCost' }).press('Enter');
  await expect(page.locator(':target')).toContainText('attentionCost');
});

/** The ids of the figures of a page that wake, in the order of reading. */
function figureIds(page: string): string[] {
  const figures = builtText(page).split('<figure id="').slice(1);
  return figures
    .filter((text) => text.split('</figure>')[0].includes(' data-exhibit='))
    .map((text) => text.slice(0, text.indexOf('"')));
}

/** A figure by its id, once it answers. */
async function awake(page: Page, name: string): Promise<Locator> {
  const figure = page.locator(`#${name}`);
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole('button', { name: 'Start again' }).waitFor();
  return figure;
}

/** What a button of "Share or save" puts on the clipboard, or shows where there is none. */
async function copied(figure: Locator, name: string): Promise<string> {
  const page = figure.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await figure.getByRole('button', { name: 'Share or save' }).press('Enter');
  await figure.getByRole('button', { name }).press('Enter');
  const field = figure.getByRole('textbox', { name: 'To be copied' });
  await figure.getByText(/ copied\.$| by hand:$/).waitFor();
  if ((await field.count()) > 0) return field.inputValue();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function saved(figure: Locator, name: string): Promise<Buffer> {
  const download = figure.page().waitForEvent('download');
  await figure.getByRole('button', { name }).press('Enter');
  return readFile(await (await download).path());
}
