import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright';
import { browserFlags, requiredBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const PERFECT = 100;
const MOST_RUNS = 3; // speed is measured, and the machine may be busy: its best run counts
const GOOD = 95; // a run as fast as this is not run again
const SLOWEST = 85; // and below this even a busy machine is no excuse

/**
 * Judges pages of the built book as Lighthouse does on a phone; all but speed must be perfect.
 *
 * Without names all pages but 404.html are judged; `asked` names some, without their endings.
 */
async function main(asked: readonly string[]): Promise<void> {
  const dist = resolve('dist');
  if (!existsSync(dist)) throw new Error('there is no dist; build the book first: npm run build');
  const built = readdirSync(dist)
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .map((file) => file.replace(/\.html$/, ''));
  const unknown = asked.find((name) => !built.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`unknown page: "${unknown}"; one of ${built.join(', ')} would be right`);
  }
  const pages = asked.length > 0 ? asked : built;
  const executablePath = requiredBrowser();
  const server = await serve({ dist, base: '/', port: 4830 });
  const port = await freePort();
  const args = [...browserFlags, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  const short: string[] = [];
  let slowest = { name: '', speed: PERFECT };
  try {
    printRow('page', categories);
    for (const name of pages) {
      const result = await judge(new URL(`${name}.html`, server.resolvedUrls?.local[0]).href, port);
      printRow(
        name,
        categories.map((category) => String(score(result, category))),
      );
      const speed = score(result, 'performance');
      if (slowest.name === '' || speed < slowest.speed) slowest = { name, speed };
      short.push(...shortfalls(name, result));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  if (short.length > 0) throw new Error(`\n${short.join('\n')}`);
  console.log(
    `\n${pages.length} pages: accessibility, best practices and SEO are 100 on each; speed is lowest on ${slowest.name}: ${slowest.speed}`,
  );
}

/** Lighthouse's best result for a page, of as many runs as a good speed takes, up to three. */
async function judge(address: string, port: number): Promise<Result> {
  let best: Result | undefined;
  for (let run = 0; run < MOST_RUNS; run++) {
    const result = (await lighthouse(address, { port, logLevel: 'error' }))?.lhr;
    if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
    if (result.runtimeError) throw new Error(`${address}: ${result.runtimeError.message}`);
    if (!best || score(result, 'performance') > score(best, 'performance')) best = result;
    if (score(best, 'performance') >= GOOD) break;
  }
  if (!best) throw new RangeError(`invalid number of runs: ${MOST_RUNS}; one at least is needed`);
  return best;
}

function score({ categories: judged }: Result, category: string): number {
  return Math.round((judged[category]?.score ?? 0) * PERFECT);
}

function least(category: string): number {
  return category === 'performance' ? SLOWEST : PERFECT;
}

/** A sentence for each category that is not perfect, naming the audits that cost it. */
function shortfalls(name: string, result: Result): string[] {
  return categories
    .filter((category) => score(result, category) < least(category))
    .map((category) => {
      const audits = (result.categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (result.audits[id].score ?? 1) < 1)
        .map(({ id }) => `${id} ${result.audits[id].displayValue ?? ''}`.trim());
      return `${name}: ${category} is ${score(result, category)}, not ${least(category)}; what costs it: ${audits.join(', ')}`;
    });
}

/** A port that nothing listens on just now. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

function printRow(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(40) + cells.map((cell) => cell.padStart(16)).join(''));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
