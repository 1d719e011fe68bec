import { parseArgs } from 'node:util';
import { chromium, type CDPSession, type Page } from 'playwright';
import { seededRandom } from '#algorithms/random.ts';
import { browserFlags, requiredBrowser } from '#build/find-browser.ts';
import { serve } from '#build/serve.ts';
import { randomMove } from './random-move.ts';
import { wakeEverything } from './reader.ts';
import { residentMegabytes } from './resident-memory.ts';

const CHAPTER = 'why-video-is-hard.html'; // its films are sampled in the page, its others move
const PATIENCE = 60_000; // ms
const LOOK_EVERY = 30_000; // ms
const FEWEST_LOOKS = 6; // by fewer nothing can be told
const GROWS = 1.2; // times as much in the last third as in the middle one

/** What the page holds after its rubbish is collected, workers left out of the first two. */
interface Held {
  megabytes: number;
  elements: number;
  /** Of the memory of the page's process, WebAssembly and workers included. */
  resident: number;
}

/** Plays with the figures of a chapter for a long time and tells whether the page's memory grows. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) {
    throw new RangeError(`invalid minutes: ${values.minutes}; a number above 0 would be right`);
  }
  const executablePath = requiredBrowser();
  const server = await serve({ dist: 'dist', base: '/', port: 4850 });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage({ baseURL: server.resolvedUrls?.local[0] ?? '' });
    const all = await browser.newBrowserCDPSession();
    const own = await page.context().newCDPSession(page);
    await page.goto(CHAPTER);
    await wakeEverything(page, PATIENCE);
    const { moves, looks } = await play(page, minutes, () => held(own, all));
    if (looks.length < FEWEST_LOOKS) {
      console.log(`${minutes} minutes, ${moves} moves: too short to tell whether its memory grows`);
      return;
    }
    console.log(`${minutes} minutes, ${moves} moves; in the middle third and in the last`);
    const third = Math.floor(looks.length / 3);
    const thirds = [looks.slice(third, 2 * third), looks.slice(-third)];
    for (const [of, what] of [
      ['megabytes', 'script'],
      ['resident', 'the whole process'],
    ] as const) {
      const [middle, last] = thirds.map((some) => median(some.map((look) => look[of])));
      const grows = last > GROWS * middle;
      console.log(
        `${what}: ${middle.toFixed(1)} MB and ${last.toFixed(1)} MB; it ${grows ? 'grows' : 'does not grow'}`,
      );
      if (grows) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Moves at random, never leaving the page, and looks at what it holds every half minute. */
async function play(page: Page, minutes: number, look: () => Promise<Held>) {
  const random = seededRandom(60);
  const end = performance.now() + minutes * 60_000;
  const looks: Held[] = [];
  let moves = 0;
  for (let next = performance.now(); performance.now() < end; moves++) {
    await randomMove(page, random);
    if (!page.url().includes(CHAPTER)) await page.goForward();
    if (performance.now() < next) continue;
    next += LOOK_EVERY;
    const now = await look();
    looks.push(now);
    console.log(
      `${moves} moves: ${now.megabytes.toFixed(1)} MB of script, ${now.elements} nodes, ${now.resident} MB resident`,
    );
  }
  return { moves, looks };
}

async function held(page: CDPSession, browser: CDPSession): Promise<Held> {
  await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  const { nodes } = await page.send('Memory.getDOMCounters');
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const resident = Math.max(...pages.map(({ id }) => residentMegabytes(id)));
  return { megabytes: usedSize / 1e6, elements: nodes, resident };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

await main();
