import { expect } from '@playwright/test';
import { builtFigures } from './built.ts';
import { test } from './reader.ts';

test('one figure after another fills the window, answers there, and a reload comes back', async ({
  page,
  book,
}) => {
  await book.open('teach.html');
  const count = builtFigures().length;
  await expect(page.getByRole('main').getByRole('link', { name: /^Figure/ })).toHaveCount(count);
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  const status = page.getByRole('status').first();
  await expect(status).toContainText(`Figure 1 of ${count}: `);
  await page.keyboard.press('PageDown');
  await expect(status).toContainText(`Figure 2 of ${count}: `);
  await page.getByRole('button', { name: 'Next' }).press('ArrowLeft');
  await expect(status).toContainText(`Figure 1 of ${count}: `);
  await page.getByLabel('Go to a figure').selectOption('frame-budget');
  await expect(page).toHaveURL(/teach\.html#frame-budget$/);
  const said = await status.innerText();
  await page.reload();
  await expect(status).toHaveText(said, { useInnerText: true });

  const frame = page.frameLocator('iframe[title="Figure 1.4"]');
  await frame.getByRole('button', { name: 'Start again' }).waitFor();
  const reading = frame.getByRole('status').last();
  const first = await reading.innerText();
  await frame.getByRole('slider', { name: 'Frames T' }).fill('25');
  await expect(reading).not.toHaveText(first);

  await page.getByRole('button', { name: 'To the list' }).press('Enter');
  await expect(page).toHaveURL(/teach\.html$/);
  await expect(page.getByRole('link', { name: 'Figure 1.4.' })).toBeFocused();
});
