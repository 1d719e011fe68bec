import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { listen } from './in-the-page.ts';

const PATIENCE = 120_000; // ms: for one script, on a busy machine

/** Firefox, driven by WebDriver BiDi, with a proxy between it and every other machine. */
export async function openFirefox(executablePath: string, proxy: number): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    defaultViewport: { width: 1280, height: 844 },
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }, // without it the first of these is not obeyed
    extraPrefsFirefox: {
      // Firefox itself asks its makers for news of itself; a book is not to answer for that.
      'services.settings.server': 'data:,nothing',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  // A film that is still coming when the reader goes on is no fault; Firefox tells of it twice.
  const ofLeaving = /NS_BINDING_ABORTED|A ServiceWorker intercepted the request/;
  // Firefox draws a page while it comes, and a fraction of which half has come is "invalid markup";
  // whether formulas are whole is asked of the page that is there (`brokenFormulas`).
  const ofComing = /Incorrect number of children for <m\w+\/> tag/;
  const complain = (words: string) =>
    ofLeaving.test(words) || ofComing.test(words) || complaints.push(words);
  page.on('pageerror', (error) => complain(`error: ${error}`));
  page.on('console', (message) => complain(`console, ${message.type()}: ${message.text()}`));
  page.on('requestfailed', (request) =>
    complain(`failed request: ${request.url()} ${request.failure()?.errorText}`),
  );
  await page.evaluateOnNewDocument(listen, '');
  return {
    complaints,
    open: async (address) => void (await page.goto(address)),
    run: async (script, ...words) => {
      const called = `Promise.resolve((${script})(...${JSON.stringify(words)}))`;
      const said = await page.evaluate(
        `${called}.then((result) => JSON.stringify(result ?? null))`,
      );
      return JSON.parse(String(said));
    },
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
