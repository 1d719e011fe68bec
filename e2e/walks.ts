import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { browserFlags, requiredBrowser } from '#build/find-browser.ts';
import { serve } from '#build/serve.ts';
import { builtChapters } from './built.ts';
import { randomWalk, type Walked } from './random-walk.ts';
import { listen } from './reader.ts';

/** Walks through the figures of the built book at random, and tells the seed and moves of what fails. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      walks: { type: 'string', default: '200' },
      moves: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [walks, moves, seed] = [values.walks, values.moves, values.seed].map(wholeNumber);
  const executablePath = requiredBrowser();
  const server = await serve({ dist: 'dist', base: '/', port: 4840 });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const began = performance.now();
  let [failed, made] = [0, 0];
  try {
    const home = server.resolvedUrls?.local[0] ?? '';
    for (let w = 0; w < walks; w++) {
      const walked = await walkOnce(browser, home, { seed: seed + w, moves });
      made += walked.moves.length - 1;
      if ((w + 1) % 25 === 0) console.log(`${w + 1} walks, ${failed} failed so far`);
      if (walked.faults.length === 0) continue;
      failed++;
      console.log(`walk ${seed + w} failed: ${[...new Set(walked.faults)].join('\n  ')}`);
      console.log(walked.moves.map((move, m) => `  ${m}. ${move}`).join('\n'));
      console.log(`to repeat it: npm run walks -- --seed ${seed + w} --walks 1 --moves ${moves}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(`${walks} walks, ${made} moves, ${minutes} minutes: ${failed} walks failed`);
  if (failed > 0) process.exitCode = 1;
}

/** One walk in a window of its own, so that no walk inherits anything. */
async function walkOnce(
  browser: Browser,
  home: string,
  { seed, moves }: { seed: number; moves: number },
): Promise<Walked> {
  const context = await browser.newContext({
    ...{ baseURL: home, viewport: { width: 1280, height: 844 }, serviceWorkers: 'block' },
  });
  const complaints: string[] = [];
  listen(context, { complaints, missing: new Set(), requests: [], home });
  try {
    const page = await context.newPage();
    return await randomWalk(page, { chapters: builtChapters(), seed, moves }, complaints);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { moves: ['the walk itself broke off'], faults: [why, ...complaints] };
  } finally {
    await context.close();
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new RangeError(`invalid number: "${text}"; a whole number from 1 on would be right`);
}

await main();
