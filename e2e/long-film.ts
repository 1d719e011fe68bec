import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserFlags, requiredBrowser } from '#build/find-browser.ts';
import { serve } from '#build/serve.ts';
import { filmOf, trailerFrames } from './made-films.ts';
import { residentMegabytes } from './resident-memory.ts';

const FRAMES_A_SECOND = 6;

/** Looks through an hour of film, or as much as is asked for, in the built book and tells the page's memory. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) {
    throw new RangeError(`invalid minutes: ${values.minutes}; a number above 0 would be right`);
  }
  const executablePath = requiredBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'long-film-'));
  const server = await serve({ dist: 'dist', base: '/', port: 4830 });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const path = join(folder, 'long.mp4');
    await writeFile(path, await trailers(minutes * 60));
    const page = await browser.newPage();
    const session = await browser.newBrowserCDPSession();
    const memory = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const pages = processInfo.filter(({ type }) => type === 'renderer');
      return Math.max(...pages.map(({ id }) => residentMegabytes(id)));
    };
    await page.goto(new URL('curation.html', server.resolvedUrls?.local[0]).href);
    const figure = page.locator('[data-exhibit^="what-would-a-curator"]');
    await figure.scrollIntoViewIfNeeded();
    const chooser = figure.getByLabel('Choose a film');
    await chooser.waitFor();
    const before = await memory();
    const began = performance.now();
    let [peak, tells] = [before, 10];
    await chooser.setInputFiles(path);
    const over = figure.getByText(/^long\.mp4: .* frames in /);
    while (!(await over.isVisible())) {
      await page.waitForTimeout(500);
      peak = Math.max(peak, await memory());
      const seen = /(\d+):[\d.]+ of/.exec((await figure.textContent()) ?? '')?.[1];
      if (seen === undefined || Number(seen) < tells) continue;
      console.log(`after ${seen} minutes of film: at most ${peak - before} MB more than before`);
      tells = Number(seen) + 10;
    }
    console.log(await over.textContent());
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`the page took ${before} MB before, at most ${peak} MB meanwhile; ${seconds} s`);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** The trailer over and over, six frames a second, which costs nothing to make. */
async function trailers(seconds: number): Promise<Buffer> {
  const { packets, config } = await trailerFrames(0, Infinity);
  const count = Math.ceil(seconds * FRAMES_A_SECOND);
  const all = Array.from({ length: count }, (_, k) =>
    packets[k % packets.length].clone({
      timestamp: k / FRAMES_A_SECOND,
      duration: 1 / FRAMES_A_SECOND,
    }),
  );
  return filmOf({ packets: all, config });
}

await main();
