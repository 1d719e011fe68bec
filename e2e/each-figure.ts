import type { Locator, Page } from '@playwright/test';
import { wakeEverything } from './reader.ts';

/**
 * Wakes the figures of an open page and looks at each in turn; fails with the name and the fault of
 * every figure that is not as it should be, so that the first does not hide the others.
 */
export async function eachFigure(
  page: Page,
  look: (figure: Locator) => Promise<void>,
): Promise<void> {
  await wakeEverything(page);
  const faults: string[] = [];
  for (const figure of await page.locator('[data-exhibit]').all()) {
    const name = await figure.getAttribute('data-exhibit');
    try {
      await look(figure);
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
}
