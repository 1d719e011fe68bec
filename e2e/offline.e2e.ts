import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import { unzipSync } from 'fflate';
import { builtPages, builtText } from './built.ts';
import { readingOf, test, wakeEverything } from './reader.ts';

test('the book can be taken offline, whole, where it has not been', async ({
  page,
  book,
  address,
}) => {
  await book.open('index.html');
  await expect(archive(page)).toBeVisible({ visible: address !== 'file' });
  const files = await takeOffline(page);
  for (const name of builtPages()) {
    const inside = Object.keys(files).find((path) => path.endsWith(`/${name}`));
    expect(inside, `${name} in the archive`).toBeDefined();
    expect(new TextDecoder().decode(files[inside ?? '']) === builtText(name), name).toBe(true);
  }
});

test('the book taken offline opens from a folder and computes', async ({
  page,
  book,
  address,
}, testInfo) => {
  test.skip(address !== 'file', 'what is unpacked is opened as a file');
  await book.open('index.html');
  const index = await unpack(await takeOffline(page), testInfo);
  await page.goto(pathToFileURL(index).href);
  await page
    .getByRole('main')
    .getByRole('link', { name: /chapter/ })
    .first()
    .click();
  await wakeEverything(page);
  const figure = page.locator('[data-exhibit]').first();
  await expect(readingOf(figure)).not.toBeEmpty();
});

// The policy holds for what scripts and style sheets ask for as well; the rest is read off the page.
test('nothing in the book comes from another host', () => {
  for (const name of builtPages()) {
    const text = builtText(name);
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(policy, `the policy of ${name}`).toMatch(/^default-src 'none'/);
    expect(policy, `the policy of ${name}`).not.toMatch(/https?:|\*/);
    const loading = [
      ...text.matchAll(
        /<(?!a\b|link rel="canonical")[a-z][^<>]*?\s(?:src|srcset|href|action|poster|data|xlink:href)="(?:https?:)?\/\/[^"]*"/g,
      ),
    ];
    expect(
      loading.map(([tag]) => tag),
      `what ${name} loads from elsewhere`,
    ).toEqual([]);
  }
});

function archive(page: Page): Locator {
  return page.getByText('Take the book offline');
}

/** Follows the link to the archive and unpacks what it leads to. */
async function takeOffline(page: Page): Promise<Record<string, Uint8Array>> {
  const address = new URL((await archive(page).getAttribute('href')) ?? '', page.url());
  if (address.protocol === 'file:') return unzipSync(await readFile(fileURLToPath(address)));
  const response = await page.request.get(address.href);
  expect(response.status()).toBe(200);
  return unzipSync(await response.body());
}

/** Writes the files to a folder of this test and gives the first page. */
async function unpack(files: Record<string, Uint8Array>, testInfo: TestInfo): Promise<string> {
  for (const [name, bytes] of Object.entries(files)) {
    const path = testInfo.outputPath(name);
    await mkdir(dirname(path), { recursive: true });
    if (!name.endsWith('/')) await writeFile(path, bytes);
  }
  const index = Object.keys(files).find((name) => name.endsWith('/index.html')) ?? 'index.html';
  return testInfo.outputPath(index);
}
