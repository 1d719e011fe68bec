import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright';
import type { PageScripts, ScriptFile } from './budget-figures.ts';

/** What a response is to a reader. */
export const kinds = ['html', 'css', 'fonts', 'pictures', 'js', 'other'] as const;
type Kind = (typeof kinds)[number];

/** The phone that pages are weighed on, in CSS pixels. */
export const phone = { width: 390, height: 844 };

/** A page's first load by kind and in total, in kB of 1000 bytes, and its figures' scripts. */
export interface WeighedPage extends PageScripts {
  first: Record<Kind, number>;
  total: number;
}

/**
 * Opens a page on a phone without scrolling and weighs what came, gzip where a host would pack it;
 * then walks through its figures and keeps their scripts.
 */
export async function weigh(browser: Browser, address: string, name: string): Promise<WeighedPage> {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const first = { html: 0, css: 0, fonts: 0, pictures: 0, js: 0, other: 0 };
  for (const response of responses) first[kindOf(response)] += await weightOf(response);

  const figures = await page.locator('astro-island').evaluateAll((islands) =>
    islands.map((island) => ({
      name: island.querySelector('[data-exhibit]')?.getAttribute('data-exhibit') ?? 'figure',
      chunk: island.getAttribute('component-url')?.split('/').at(-1) ?? '',
      renderer: island.getAttribute('renderer-url')?.split('/').at(-1) ?? '',
    })),
  );
  await wakeFigures(page);
  const scripts: ScriptFile[] = [];
  for (const response of responses.filter((each) => kindOf(each) === 'js')) {
    const file = response.url().split('/').at(-1) ?? '';
    scripts.push({ file, text: await response.text(), weight: await weightOf(response) });
  }
  await context.close();
  return {
    name,
    first,
    total: kinds.reduce((sum, kind) => sum + first[kind], 0),
    figures,
    scripts,
  };
}

/** Opens the search as a reader does, and weighs each file that comes for it, in kB. */
export async function weighSearch(
  browser: Browser,
  address: string,
): Promise<{ file: string; weight: number }[]> {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByText('A word').waitFor();
  const files = await Promise.all(
    responses.map(async (response) => ({
      file: response.url().split('/').at(-1) ?? '',
      weight: await weightOf(response),
    })),
  );
  await context.close();
  return files;
}

/** Scrolls to each figure and waits until it is awake and drawn. */
async function wakeFigures(page: Page): Promise<void> {
  const islands = page.locator('astro-island');
  for (let i = 0; i < (await islands.count()); i++) {
    await islands.nth(i).scrollIntoViewIfNeeded();
    await islands.nth(i).locator('[data-first-frame=""]').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
  }
}

function kindOf(response: Response): Kind {
  const type = response.headers()['content-type'] ?? '';
  if (type.startsWith('text/html')) return 'html';
  if (type.startsWith('text/css')) return 'css';
  if (type.startsWith('image/')) return 'pictures';
  if (type.includes('javascript')) return 'js';
  return type.startsWith('font/') || response.url().endsWith('.woff2') ? 'fonts' : 'other';
}

async function weightOf(response: Response): Promise<number> {
  const body = await response.body();
  const packed = /font|image\/(?!svg)|zip|video/.test(response.headers()['content-type'] ?? '');
  return (packed ? body.byteLength : gzipSync(body, { level: 9 }).byteLength) / 1000;
}
