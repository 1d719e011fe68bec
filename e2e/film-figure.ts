import { expect, type Locator, type Page } from '@playwright/test';
import { readingOf, wakeEverything } from './reader.ts';

const LONG = 60_000; // ms: a busy machine films slowly

/** The first figure of an open page that films with the miniature, awake. */
export async function filmFigure(page: Page, patience?: number): Promise<Locator> {
  await wakeEverything(page, patience);
  const button = page.getByRole('button', { name: /^Film it/ });
  const name = await page
    .locator('[data-exhibit]')
    .filter({ has: button })
    .first()
    .getAttribute('data-exhibit');
  return page.locator(`[data-exhibit="${name}"]`); // its button has another name while it films
}

/** Films, and waits until the films are there and nothing is said to be wrong. */
export async function film(figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: /^Film it/ }).click();
  await expect(figure.getByRole('button', { name: /^Film it/ })).toBeVisible({ timeout: LONG });
  await expect(readingOf(figure)).not.toContainText('Filming');
  await expect(figure.locator('.film-button').getByRole('status')).toBeEmpty();
}
