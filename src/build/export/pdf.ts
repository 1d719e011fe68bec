import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { getDocumentProxy } from 'unpdf';
import { browserFlags, requiredBrowser } from '../find-browser.ts';

const home = 'http://book/';
// Between the margins of paper.css, in CSS pixels: 165 by 249 mm.
const printed = { width: 624, height: 941 };
const MOST_PASSES = 4;
const SLOW_MACHINE = 180_000;

/** Starts the browser that prints; throws if this machine has none. */
export async function startPrinter(): Promise<Browser> {
  return chromium.launch({ executablePath: requiredBrowser(), args: browserFlags });
}

/** Opens HTML as a page of `dist`, whose files it may use; it reaches no other place. */
export async function openOnPaper(browser: Browser, dist: string, html: string): Promise<Page> {
  const page = await browser.newPage({
    deviceScaleFactor: 2,
    colorScheme: 'light',
    viewport: printed,
  });
  page.setDefaultTimeout(SLOW_MACHINE);
  await page.route('**/*', async (route) => {
    const address = new URL(route.request().url());
    if (address.href === home) return route.fulfill({ body: html, contentType: 'text/html' });
    if (address.origin !== new URL(home).origin) return route.abort();
    return route.fulfill({ path: join(dist, decodeURIComponent(address.pathname)) });
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(home, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const faults = await page.evaluate(misfits, printed);
  if (faults.length > 0) throw new Error(`the print would be cut: ${faults.join(', ')}`);
  return page;
}

/**
 * Prints the page until the page numbers that it names are those of the print: a number found in
 * one print may move what follows in the next. Gives how many pages the book has.
 */
export async function printPdf(page: Page, file: string): Promise<number> {
  // The first print is only for its numbers, so it does without what takes longest.
  let said = await pagesOfPlaces(await page.pdf({ preferCSSPageSize: true }));
  for (let pass = 2; pass <= MOST_PASSES; pass++) {
    const nowhere = await page.evaluate(sayPages, said);
    if (nowhere.length > 0) {
      throw new Error(
        `the print lacks ${nowhere.length} places that it names, first ${nowhere[0]}`,
      );
    }
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const found = await pagesOfPlaces(pdf);
    if (isDeepStrictEqual(found, said)) {
      writeFileSync(file, pdf);
      return (await getDocumentProxy(new Uint8Array(pdf))).numPages;
    }
    said = found;
  }
  throw new Error(`page numbers still move after ${MOST_PASSES} prints; they should after two`);
}

/** On which page, from 1, each place stands that a link leads to. */
async function pagesOfPlaces(pdf: Buffer): Promise<Record<string, number>> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Record<string, number> = {};
  const places: Record<string, unknown> = await document.getDestinations();
  for (const [name, place] of Object.entries(places)) {
    if (Array.isArray(place)) pages[name] = (await document.getPageIndex(place[0])) + 1;
  }
  return pages;
}

/** Runs in the page: writes what stands on which page, each page once in a list; gives what links to none. */
function sayPages(pages: Record<string, number>): string[] {
  const nowhere: string[] = [];
  for (const number of document.querySelectorAll('.page-number')) {
    const link = number.closest('a');
    const place = decodeURIComponent(link?.getAttribute('href') ?? '');
    const page = pages[place.slice(1)];
    if (page === undefined) nowhere.push(place);
    number.textContent = String(page);
    const before = link?.previousElementSibling;
    if (link?.closest('.back-links') && before?.textContent === String(page)) before.remove();
  }
  return nowhere;
}

/** Runs in the page: what does not fit between the margins, or on one page where it must. */
function misfits({ width, height }: { width: number; height: number }): string[] {
  const name = (element: Element) => element.closest('[id]')?.id ?? element.className;
  const within = '.part *:not(.katex *, .thumbnail *, .visually-hidden), .part .katex-html > .base';
  const boxes = document.querySelectorAll(within);
  const wide = [...boxes].filter((box) => box.getBoundingClientRect().right > width + 1);
  const high = [...document.querySelectorAll('.numbered')].filter(
    (figure) => figure.getBoundingClientRect().height > height,
  );
  return [
    ...new Set([
      ...wide.map((box) => `${name(box)} is too wide`),
      ...high.map((box) => `${name(box)} is too high`),
    ]),
  ];
}
