import {
  test as base,
  type BrowserContext,
  type Locator,
  type Page,
  type Response,
} from '@playwright/test';
import { wakeIslands } from './figures-in-the-page.ts';

const PATIENCE = 10_000; // ms: for a page full of figures, on a busy machine

/** Where the book stands: which of the three addresses a project reads it at. */
export interface AtAddress {
  address: 'subpath' | 'root' | 'file';
}

/** The book at a project's address. */
interface Book {
  /** Opens a page by its file name, such as `glossary.html`. */
  open: (name: string) => Promise<Response | null>;
  /** Opens an address where the host should answer that there is nothing. */
  openMissing: (path: string) => Promise<Response | null>;
  /** Every request so far, as addresses. */
  requests: readonly string[];
}

interface Fixtures {
  book: Book;
  watch: { missing: Set<string>; requests: string[] };
}

/**
 * A test that reads the book at one of its addresses, and fails for whatever a reader's browser
 * would complain of: a console message of any kind, an error, a failed or foreign request, a
 * violation of the security policy.
 */
export const test = base.extend<Fixtures & AtAddress>({
  address: ['subpath', { option: true }],

  watch: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      const missing = new Set<string>();
      const requests: string[] = [];
      listen(context, { complaints, missing, requests, home: baseURL ?? '' });
      await use({ missing, requests });
      if (complaints.length > 0) {
        throw new Error(`the browser complained:\n${[...new Set(complaints)].join('\n')}`);
      }
    },
    { auto: true },
  ],

  book: async ({ page, watch, baseURL }, use) => {
    await use({
      requests: watch.requests,
      open: (name) => page.goto(name),
      openMissing: (path) => {
        watch.missing.add(new URL(path, baseURL).href);
        return page.goto(path);
      },
    });
  },
});

interface Ears {
  complaints: string[];
  missing: ReadonlySet<string>;
  requests: string[];
  home: string;
}

/** Writes down all that the pages of a browser would complain of, and all that they ask for. */
export function listen(
  context: BrowserContext,
  { complaints, missing, requests, home }: Ears,
): void {
  context.on('console', (message) => {
    // Chromium reports the page itself when its status is 404.
    if (missing.has(message.location().url) && message.text().includes('status of 404')) return;
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    complaints.push(`console, ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // Cut off by the reader, who went on to another page before it came.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`failed request: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() < 400 || missing.has(response.url())) return;
    complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  context.on('request', (request) => {
    requests.push(request.url());
    if (!isAtHome(request.url(), home)) complaints.push(`foreign request: ${request.url()}`);
  });
}

function isAtHome(address: string, home: string): boolean {
  if (/^(?:data|blob|about):/.test(address)) return true;
  const { protocol, origin } = new URL(home);
  return protocol === 'file:' ? address.startsWith('file:') : new URL(address).origin === origin;
}

/** The reading of a figure; before it stand the values of its sliders, which are spoken too. */
export function readingOf(figure: Locator): Locator {
  return figure.getByRole('status').last();
}

/** Scrolls to every island of a page in turn and waits until all their pictures are alive. */
export async function wakeEverything(page: Page, patience = PATIENCE): Promise<void> {
  const asleep = await page.evaluate(wakeIslands, patience);
  base.expect.soft(asleep, 'figures that did not wake when the reader reached them').toEqual([]);
}

/** Elements that make the page scroll sideways; none where it does not. */
export function sidewaysAt(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame); // what follows the width of the window has done so
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}`);
  });
}
