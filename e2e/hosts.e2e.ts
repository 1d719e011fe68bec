import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test as plain } from '@playwright/test';
import { writeOfflineWorker } from '#build/hosts/offline.ts';
import { serve } from '#build/serve.ts';
import { builtChapters, builtPages, builtText, dist } from './built.ts';
import { film, filmFigure } from './film-figure.ts';
import { type AtAddress, readingOf, test, wakeEverything } from './reader.ts';

const card = { width: 1200, height: 630 };
const pages = builtPages().filter((name) => name !== '404.html');

// A browser without a network complains of that; here only foreign requests are wrong.
const reading = plain.extend<AtAddress>({ address: ['subpath', { option: true }] });
reading.use({ serviceWorkers: 'allow' });

reading('after one visit the book works without a network', async ({ page, context, baseURL }) => {
  reading.slow(); // every page of the book, and first all of it comes
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto('index.html');
  await kept(page);
  await page.goto('why-video-is-hard.html');
  await film(await filmFigure(page)); // what it takes is kept once it is used
  await context.setOffline(true);
  for (const name of pages) {
    await page.goto(name === 'index.html' ? './' : name.replace('.html', ''));
    await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
  }
  await page.goto('why-video-is-hard.html');
  await film(await filmFigure(page));
  await page.goto(builtChapters()[0]);
  await wakeEverything(page);
  const slider = page.getByRole('slider').first();
  const figure = page.locator('[data-exhibit]').filter({ has: slider }).first();
  const before = await readingOf(figure).innerText();
  await figure.getByRole('slider').first().press('Home');
  await expect(readingOf(figure)).not.toHaveText(before);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByText('A word')).toBeVisible();
  await page.goto('teach');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.frameLocator('iframe').locator('[data-exhibit]').first()).toBeVisible();
  const { origin } = new URL(baseURL ?? '');
  expect(asked.filter((url) => /^http/.test(url) && new URL(url).origin !== origin)).toEqual([]);
});

reading(
  'a new version comes at once, is kept whole, and mixes with no old page',
  async ({ context }, testInfo) => {
    reading.slow();
    const copy = testInfo.outputPath('dist');
    await cp(dist, copy, { recursive: true });
    const server = await serve({ dist: copy, base: '/', port: 4822 });
    const glossary = new URL('glossary.html', server.resolvedUrls?.local[0]).href;
    try {
      const first = await context.newPage();
      await first.goto(glossary);
      await kept(first);
      const heading = first.getByRole('heading', { level: 1 });

      await putOut(copy, 'Second edition');
      await first.goto(glossary);
      await expect(heading, 'with a network').toHaveText('Second edition');
      await first.evaluate(async () => {
        const { waiting } = await navigator.serviceWorker.ready;
        if (waiting) return;
        const registration = await navigator.serviceWorker.ready;
        await new Promise((done) => registration.addEventListener('updatefound', done));
        const fresh = registration.installing;
        await new Promise((done) => fresh?.addEventListener('statechange', done));
      });
      await context.setOffline(true);
      await first.goto(glossary);
      await expect(heading, 'the old version is whole').toHaveText('Glossary');
      let second = first;
      // The old worker stays until Chromium has seen the last of its pages go, and what is asked for
      // while one hands over to the next is broken off.
      await expect(async () => {
        await second.close();
        second = await context.newPage();
        await second.goto(glossary);
        const title = second.getByRole('heading', { level: 1 });
        await expect(title).toHaveText('Second edition', { timeout: 1000 });
      }).toPass();
      const stores = () => second.evaluate(async () => (await caches.keys()).length);
      await expect.poll(stores, 'stores: of this build, and of what was used').toBeLessThan(3);
    } finally {
      await server.close();
    }
  },
);

test('the headers for hosts break nothing', async ({ page, context, book }) => {
  const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(builtText('_headers')) ?? [];
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  await book.open(builtChapters()[0]);
  await wakeEverything(page);
});

test('what machines read is there, and leads to files of the book', async () => {
  const links = [...builtText('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url);
  expect(links.length).toBeGreaterThan(builtChapters().length);
  for (const link of links) expect(builtText(link.split('/').at(-1) ?? '')).not.toBe('');
  for (const name of builtChapters()) {
    const copy = builtText(name.replace('.html', '.md'));
    expect(copy, name).toMatch(/^# \w/);
    expect(copy.match(/^> \*\*Figure/gm)?.length, `figures of ${name}`).toBe(
      builtText(name).match(/<figcaption>\s*<span class="figure-number"/g)?.length,
    );
  }
  for (const name of pages) {
    const [, file = ''] =
      /"og:image" content="(?:.*\/)?(cards\/[^"]+)"/.exec(builtText(name)) ?? [];
    const picture = await readFile(join(dist, file));
    expect(picture.subarray(1, 4).toString(), file).toBe('PNG');
    const size = { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
    expect(size, file).toEqual(card);
  }
});

test('whole addresses stand in all pages, and in the sitemap, or nowhere', async () => {
  const canonical = pages.map(
    (name) => /rel="canonical" href="([^"]+)"/.exec(builtText(name))?.[1],
  );
  const names = await readdir(dist);
  if (canonical.every((address) => address === undefined)) {
    expect(names).not.toContain('sitemap.xml');
    expect(names).not.toContain('feed.xml');
    expect(builtText('robots.txt')).not.toContain('Sitemap');
    return;
  }
  const listed = [...builtText('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(listed.toSorted()).toEqual(canonical.toSorted());
  const fed = [...builtText('feed.xml').matchAll(/<guid[^>]*>(.*?)<\/guid>/g)].map(
    ([, url]) => url,
  );
  expect(fed.length).toBe(builtChapters().length);
  expect(fed.every((url) => canonical.includes(url))).toBe(true);
});

/** Waits until the book is kept for reading without a network, and answers for this page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
  });
}

/** Puts out a next version of the book, in which the glossary has another heading. */
async function putOut(folder: string, heading: string): Promise<void> {
  const glossary = join(folder, 'glossary.html');
  const text = await readFile(glossary, 'utf8');
  await writeFile(glossary, text.replace('<h1>Glossary</h1>', `<h1>${heading}</h1>`));
  const names = await readdir(folder, { recursive: true });
  await writeOfflineWorker(folder, names.filter((name) => /\.\w+$/.test(name)).toSorted());
}
