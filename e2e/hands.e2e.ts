import { expect, type Locator, type Page } from '@playwright/test';
import { readingOf, test } from './reader.ts';

// What hands, keys and ears meet is the same at every address.
test.skip(({ address }) => address !== 'subpath', 'once is enough');

async function figureAt(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id} [data-exhibit]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Share or save' })).toBeVisible();
  return figure;
}

const pictures = [
  { chapter: 'architecture', id: 'noise-to-data' },
  { chapter: 'architecture', id: 'layer-reach' },
  { chapter: 'architecture', id: 'layer-stack' },
  { chapter: 'curation', id: 'funnel' },
];
for (const { chapter, id } of pictures) {
  test(`${id}: a finger that only scrolls past changes nothing`, async ({ page, book }) => {
    await book.open(`${chapter}.html`);
    const figure = await figureAt(page, id);
    const before = await readingOf(figure).innerText();
    const picture = figure.locator('svg.plot:visible').first();
    const box = await picture.boundingBox();
    if (!box) throw new Error('the picture is not shown');
    // Near a corner there is nothing yet, in the flow as in the others.
    await page.mouse.move(box.x + box.width * 0.72, box.y + box.height * 0.93);
    await page.mouse.down();
    expect(await readingOf(figure).innerText(), 'while it is pressed').toBe(before);
    await page.mouse.up();
  });
}

test('who presses a button that goes, or ends with its press, stands on', async ({
  page,
  book,
}) => {
  await book.open('three-stages.html');
  const films = await figureAt(page, 'checkpoints');
  await films.getByRole('button', { name: 'Load the films to play them' }).press('Enter');
  await expect(films.getByRole('button', { name: 'Play' })).toBeFocused({ timeout: 30_000 });

  await book.open('architecture.html');
  const flow = await figureAt(page, 'noise-to-data');
  const back = flow.getByRole('button', { name: 'One step back' });
  const rungs = flow.getByRole('slider', { name: 'Rung of the ladder' });
  await rungs.press('Home');
  await rungs.press('ArrowRight');
  await back.press('Enter');
  await expect(rungs).toHaveValue('0');
  await expect(back).toBeFocused();
  const last = flow.getByRole('slider', { name: /^Cloud 3/ });
  await last.press('Delete');
  await expect(flow.getByRole('slider', { name: /^Cloud 2/ })).toBeFocused();
  await expect(last).toHaveCount(0);
});

test('a figure that plays does not speak at every step', async ({ page, book }) => {
  await book.open('architecture.html');
  const flow = await figureAt(page, 'noise-to-data');
  const reading = flow.locator('.reading');
  await expect(reading).toHaveAttribute('aria-live', 'polite');
  await flow.getByRole('button', { name: 'Play' }).press('Enter');
  await expect(reading).toHaveAttribute('aria-live', 'off');
  await flow.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(reading).toHaveAttribute('aria-live', 'polite');
});
