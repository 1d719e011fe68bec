import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright';
import { copyBook } from '#build/copy-book.ts';
import { browserFlags, requiredBrowser } from '#build/find-browser.ts';
import { served, type Served } from '#build/served.ts';

/** How many times as long as a reload of the page a changed sentence may take. */
const MOST_RELOADS = 3;
const TWO_MINUTES = 120_000;
const QUIET = 4000; // ms without a load, after which the server is taken to be ready
const CHAPTER = 'results';

const copy = mkdtempSync(join(tmpdir(), 'latent-motion-dev-'));
const chapter = join(copy, 'content/chapters/08-results/index.mdx');
let server: Served;
let browser: Browser;
let page: Page;

before(serveCopy, { timeout: TWO_MINUTES });

async function serveCopy(): Promise<void> {
  copyBook(copy);
  server = await served('npm run dev', copy);
  browser = await chromium.launch({ executablePath: requiredBrowser(), args: browserFlags });
  page = await browser.newPage();
  let lastLoad = 0;
  page.on('load', () => (lastLoad = performance.now()));
  await page.goto(`${server.address}/${CHAPTER}`);
  // While the server gets ready, it may load the page once more, or twice.
  while (performance.now() - lastLoad < QUIET) await setTimeout(100);
}

after(async () => {
  await browser.close();
  server.stop();
  rmSync(copy, { recursive: true, maxRetries: 5 }); // the server may be writing still
});

test('npm run dev serves the book, and the workshop with its figures', async () => {
  const workshop = await fetch(`${server.address}/workshop`);
  assert.match(await workshop.text(), />Figure 1\.1</);
  assert.match(await page.title(), /Latent Motion/);
});

// Astro's own layer over the page.
const fault = () => page.locator('vite-error-overlay');

const beyond = (words: string) => words.split('\n').length + 1;

/** The line of the chapter on which something stands. */
function lineOf(part: string): number {
  const words = readFileSync(chapter, 'utf8');
  return words.slice(0, words.indexOf(part)).split('\n').length;
}

const mistakes = {
  'a mistake in the words': {
    file: chapter,
    make: (words: string) => `${words}\n<Cite of="nobody2024" />\n`,
    says: (words: string) => ['nobody2024', `08-results/index.mdx:${beyond(words)}:`],
  },
  'a mistake in the front matter': {
    file: chapter,
    make: (words: string) => words.replace('\nsummary:', '\nsumary:'),
    says: () => ['missing field `summary`', '08-results/index.mdx:2:'],
  },
  'a figure that fails': {
    file: join(chapter, '../FvdBars.tsx'),
    make: (code: string) =>
      code.replace(/(function FvdBars.*)\n/, '$1\n  throw new Error("no bars");\n'),
    says: () => ['no bars', `08-results/index.mdx:${lineOf('<Figure id="fvd-bars"')}:`],
  },
};

for (const [what, { file, make, says }] of Object.entries(mistakes)) {
  test(`${what} stands on the page with its file and line, and goes when it is mended`, async () => {
    const words = readFileSync(file, 'utf8');
    writeFileSync(file, make(words));
    const [mistake, place] = says(words);
    await fault().getByText(mistake).first().waitFor();
    const said = await fault().evaluate((layer) => layer.shadowRoot?.textContent ?? '');
    assert.ok(said.includes(place), said);
    writeFileSync(file, words);
    await fault().waitFor({ state: 'detached' });
  });
}

test('a changed sentence stands on the page in little more than the time of a reload', async (t) => {
  const words = readFileSync(chapter, 'utf8');
  const reload = await middleOf(async () => void (await page.reload()));
  const change = await middleOf(async (n) => {
    const sentence = `Change number ${n} stands here.`;
    writeFileSync(chapter, `${words}\n${sentence}\n`);
    await page.getByText(sentence).waitFor();
  });
  writeFileSync(chapter, words);
  t.diagnostic(`a changed sentence: ${change.toFixed(2)} s; a reload: ${reload.toFixed(2)} s`);
  assert.ok(change < MOST_RELOADS * reload);
});

/** The middle one of five times, in seconds. */
async function middleOf(act: (n: number) => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let n = 1; n <= 5; n++) {
    const began = performance.now();
    await act(n);
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds.toSorted((a, b) => a - b)[2];
}
