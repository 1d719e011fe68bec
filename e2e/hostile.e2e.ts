import { expect, type Page } from '@playwright/test';
import { readingOf, test, wakeEverything } from './reader.ts';

const LONG = 30_000; // ms: for a busy machine

// Whatever of this runs says so; and what the policy of the page has to stop fails the test as well.
const attacks = [
  '"><script>window.attacked=1</script></title><img src=x onerror="window.attacked=1"><svg onload="window.attacked=1">',
  "javascript:window.attacked=1//'-(window.attacked=1)-'",
];

for (const attack of attacks) {
  test(`${attack} is text wherever a reader brings it in`, async ({ page, book }) => {
    test.setTimeout(4 * LONG);
    await page.addInitScript((text) => {
      const list = Object.fromEntries([[text, [1, 2]]]);
      const kept = {
        version: 1,
        last: ['curation', text],
        read: { [text]: [text] },
        answers: list,
      };
      localStorage.setItem('latent-motion', JSON.stringify(kept));
    }, attack);

    await book.open('index.html');
    await expectNoAttack(page);

    await book.open(
      `curation.html?${new URLSearchParams({ figure: 'own-film', [attack]: attack })}`,
    );
    await page.keyboard.press('/');
    const search = page.getByRole('dialog');
    await expect(search.getByRole('status')).toHaveText(/^A word, a symbol/);
    await page.getByRole('combobox', { name: 'Search the book' }).fill(`zzz ${attack}`);
    await expect(search.getByRole('status')).not.toHaveText(/^A word/);
    await page.keyboard.press('Escape');
    await wakeEverything(page, LONG);
    const figure = page.locator('[data-exhibit]').filter({ has: page.getByLabel('Choose a film') });
    const name = `${attack.replaceAll('/', '∕')}.mp4`; // no file is named with a slash
    const film = { name, mimeType: 'video/mp4', buffer: Buffer.from('no film '.repeat(99)) };
    // A file that is chosen before the figure is awake is not heard; a reader would choose it again.
    await expect(async () => {
      await figure.getByLabel('Choose a film').setInputFiles(film);
      await expect(readingOf(figure)).toContainText(`${name}: This is no film`);
    }).toPass({ timeout: LONG });
    await expectNoAttack(page);

    const state = new URLSearchParams({ figure: 'frame-budget', 'frames-t': attack });
    await book.open(`why-video-is-hard.html?${state}#frame-budget`);
    await expect(page.locator('#frame-budget').getByRole('alert')).toContainText(attack, {
      timeout: LONG,
    });
    await expectNoAttack(page);

    await book.open('progress.html');
    await page.mouse.wheel(0, 100);
    const json = {
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(attack),
    };
    await expect(page.locator('[data-progress][data-awake]')).toBeVisible();
    await page.getByLabel('Load a file').setInputFiles(json);
    await expect(page.getByRole('status')).toContainText(`${json.name} was not loaded`);
    const progress = {
      version: 1,
      last: [attack, attack],
      read: {},
      answers: { [attack]: [0, 0] },
    };
    const buffer = Buffer.from(JSON.stringify(progress));
    await page.getByLabel('Load a file').setInputFiles({ ...json, buffer });
    await expect(page.getByRole('status')).toContainText(`${json.name} was loaded`);
    await expectNoAttack(page);
  });
}

/** Nothing ran, and no element of an attack came to stand in the page. */
async function expectNoAttack(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  await expect(page.locator('img[src="x"], svg[onload], a[href^="javascript:"]')).toHaveCount(0);
}
