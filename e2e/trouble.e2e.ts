import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { expect, test as plain, type Locator, type Page } from '@playwright/test';
import { filmFigure as filmFigureOf } from './film-figure.ts';
import type { AtAddress } from './reader.ts';
import { readingOf } from './reader.ts';

// A browser that refuses and loses things complains of that itself; here its page must not.
const test = plain.extend<AtAddress>({ address: ['subpath', { option: true }] });
const chapter = 'why-video-is-hard.html';
const weights = '**/data/*.bin';
const curves = '**/data/trailer-curves-*.bin';
const LONG = 60_000; // ms: a busy machine films slowly
const SLOW_3G = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const FAST = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

declare global {
  interface Window {
    /** The workers of the page, the newest last, and whether the next one is refused memory. */
    troubled?: { workers: Worker[]; refuse: boolean };
  }
}

test.describe.configure({ timeout: 3 * LONG });

test('memory refused, a worker that ends or hangs, a page put aside: each is told, and filming again works', async ({
  page,
}) => {
  const errors = pageErrors(page);
  await page.addInitScript(troubleWorkers);
  const figure = await filmFigure(page);
  const built = await readingOf(figure).innerText();
  const button = figure.getByRole('button', { name: /^Film it/ });

  await page.evaluate(() => window.troubled && (window.troubled.refuse = true));
  await button.click();
  await expect(figure.getByText(/^this device refuses 22 MB of memory/)).toBeVisible({
    timeout: LONG,
  });

  await page.evaluate(() => window.troubled && (window.troubled.refuse = false));
  await button.click();
  await beginsToFilm(figure);
  await page.evaluate(() => {
    const worker = window.troubled?.workers.at(-2); // the last two film together
    worker?.terminate();
    worker?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await expect(
    figure.getByText('The program that films has ended: out of memory; try again.'),
  ).toBeVisible();

  await button.click();
  await beginsToFilm(figure);
  await page.evaluate(() => window.troubled?.workers.at(-1)?.terminate()); // and nobody is told
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure.getByText(/^Stopped/)).toBeVisible();

  await button.click();
  await beginsToFilm(figure);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(button).toBeVisible({ timeout: LONG });
  await expect(readingOf(figure)).toHaveText(built);
  expect(errors).toEqual([]);
});

test('where the network breaks, is gone or is slow, one sentence says so, and trying again works', async ({
  page,
  context,
}) => {
  const errors = pageErrors(page);
  const figure = await filmFigure(page);
  const built = await readingOf(figure).innerText();
  const button = figure.getByRole('button', { name: /^Film it/ });
  const breaking = createServer((_, response) => {
    response.writeHead(200, { 'content-length': 1_000_000 });
    response.write(Buffer.alloc(10_000), () => setTimeout(() => response.destroy(), 100));
  });
  const url = await addressOf(breaking);
  await page.route(weights, (route) => route.continue({ url }));
  await button.click();
  await expect(
    figure.getByText(/^cannot load .*: the connection broke after \d+ of \d+ bytes; try again/),
  ).toBeVisible({ timeout: LONG });
  await page.unroute(weights);
  breaking.close();

  await context.setOffline(true);
  await button.click();
  const gone = figure.getByText(/^cannot load .*: no connection; try again/);
  await expect(gone).toBeVisible({ timeout: LONG });
  await context.setOffline(false);

  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_3G });
  await button.click();
  const bar = figure.getByRole('progressbar');
  const share = () =>
    bar.evaluate((each) => (each instanceof HTMLProgressElement ? each.value : 0));
  await expect.poll(share, 'some of it has come').toBeGreaterThan(0.02);
  await session.send('Network.emulateNetworkConditions', { offline: false, ...FAST });
  await expect(button).toBeVisible({ timeout: LONG });
  await expect(readingOf(figure)).toHaveText(built);
  expect(errors).toEqual([]);
});

test('a download of which nothing comes any more is given up, and trying again works', async ({
  page,
}) => {
  const figure = await filmFigure(page);
  const button = figure.getByRole('button', { name: /^Film it/ });
  const silent = createServer((_, response) => {
    response.writeHead(200, { 'content-length': 1_000_000 });
    response.write(Buffer.alloc(10_000));
  });
  const url = await addressOf(silent);
  await page.route(weights, (route) => route.continue({ url }));
  const asked = page.waitForRequest(weights);
  await page.clock.install();
  await button.click();
  await asked;
  await expect(async () => {
    await page.clock.fastForward('00:31');
    await expect(figure.getByText(/: nothing came for 30 s; try again/)).toBeVisible();
  }).toPass({ timeout: LONG });
  await page.clock.resume();
  await page.unroute(weights);
  silent.closeAllConnections();
  silent.close();
  await button.click();
  await beginsToFilm(figure);
});

test('where the program that draws does not come, the picture of the build stays and the figure says why', async ({
  page,
}) => {
  const errors = pageErrors(page);
  await page.route(/\/_astro\/plot\.[^/]+\.js$/, (route) => route.abort());
  await page.goto(chapter);
  const figure = page.locator('#frame-budget [data-exhibit]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('alert')).toHaveText(
    /^The program that draws this picture could not be loaded \(.+\), so it stays as it began/,
  );
  await expect(figure.locator('.exhibit-picture img, .exhibit-picture svg').first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('a table that did not come is asked for again by the next press', async ({ page }) => {
  const figure = page.locator('#cut-finder [data-exhibit]');
  await page.route(curves, (route) => route.fulfill({ status: 503 }));
  await page.goto('curation.html');
  await figure.scrollIntoViewIfNeeded();
  const button = figure.getByRole('button', { name: 'Table', exact: true });
  await button.click();
  await expect(figure.getByRole('alert')).toHaveText(/503/);
  await page.unroute(curves);
  await button.click();
  await expect(figure.getByRole('table')).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
});

test('what is stopped while it loads says no more than that, and what has come is not loaded twice', async ({
  page,
  context,
}) => {
  const figure = await filmFigure(page);
  const button = figure.getByRole('button', { name: /^Film it/ });
  const size = async () => Number(/[\d.]+(?= MB)/.exec(await button.innerText())?.[0]);
  const whole = await size();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_3G });
  const bar = figure.getByRole('progressbar');
  const share = () =>
    bar.evaluate((each) => (each instanceof HTMLProgressElement ? each.value : 0));
  await button.click();
  await expect.poll(share, 'some of it has come').toBeGreaterThan(0.1);
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure.locator('.film-button').getByRole('status')).toHaveText('Stopped.');
  expect(await size()).toBeGreaterThan(0);
  expect(await size()).toBeLessThan(whole);
  await button.click();
  expect(await share(), 'how much the second press finds').toBeLessThan(0.9);
  expect(await share()).toBeGreaterThan(0.1);
});

/** Has a server of this machine listen, and gives its address. */
async function addressOf(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const where = server.address();
  return `http://127.0.0.1:${typeof where === 'object' ? where?.port : ''}/`;
}

/** In the page, before anything else: keeps its workers, and refuses them memory when told to. */
function troubleWorkers(): void {
  const troubled: { workers: Worker[]; refuse: boolean } = { workers: [], refuse: false };
  window.troubled = troubled;
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (source) => {
    if (!troubled.refuse || !(source instanceof Blob) || !/javascript/.test(source.type)) {
      return create(source);
    }
    const refusal = 'WebAssembly.Memory = function () { throw new RangeError("no room"); };';
    return create(new Blob([refusal, source], { type: source.type }));
  };
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      troubled.workers.push(this);
    }
  };
}

function pageErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

async function filmFigure(page: Page): Promise<Locator> {
  await page.goto(chapter);
  return filmFigureOf(page, LONG);
}

async function beginsToFilm(figure: Locator): Promise<void> {
  await expect(figure.getByText(/^(?:Filming …|Film 1 of)/)).toBeVisible({ timeout: LONG });
}
