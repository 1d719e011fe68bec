import { expect } from '@playwright/test';
import { violations } from './axe.ts';
import { builtChapters, builtPages } from './built.ts';
import { sidewaysAt, test, wakeEverything } from './reader.ts';

const judged = ['index.html', 'glossary.html', 'why-video-is-hard.html']; // one of each kind

// The bytes are those at the root; what may break is the way to styles, fonts, pictures and scripts.
test('every page opens here in silence, wears its styles, and wakes', async ({
  page,
  book,
  address,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of builtPages()) {
    await book.open(name);
    await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
    expect.soft(await sidewaysAt(page), `what of ${name} reaches past a phone`).toEqual([]);
    if (address === 'file' && judged.includes(name)) {
      expect.soft(await violations(page), `what axe finds in ${name}`).toEqual([]);
    }
    // On a disk those of the chapters are woken where they are played with.
    if (address === 'file' && builtChapters().includes(name)) continue;
    await wakeEverything(page);
  }
});
