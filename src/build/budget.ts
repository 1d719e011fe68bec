import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { figureCosts } from './budget-figures.ts';
import { kinds, phone, weigh, weighSearch, type WeighedPage } from './budget-measure.ts';
import { browserFlags, requiredBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

/** What may be, in kB of 1000 bytes: packed by gzip, but fonts and pictures as they travel. */
const limits = {
  firstLoad: 75,
  scriptAtFirst: 1.5, // what opens the search
  firstSearch: 60,
  figureChunk: 15,
  sharedChunk: 15,
};

/** Weighs every page as a phone loads it, and what its figures add; says which are too heavy. */
async function main(): Promise<void> {
  const dist = resolve('dist');
  if (!existsSync(dist)) throw new Error('there is no dist; build the book first: npm run build');
  const { pages, search } = await weighAll(dist);
  const tooHeavy = [...reportFirstLoads(pages), ...reportSearch(search), ...reportFigures(pages)];
  for (const archive of readdirSync(dist).filter((name) => name.endsWith('.zip'))) {
    printRow(archive, [readFileSync(join(dist, archive)).byteLength / 1000]);
  }
  if (tooHeavy.length > 0) throw new Error(`\n${tooHeavy.join('\n')}`);
  const { name, total } = pages.toSorted((a, b) => b.total - a.total)[0];
  console.log(
    `\n${pages.length} pages, heaviest ${name}: ${total.toFixed(1)} of ${limits.firstLoad} kB`,
  );
}

interface Weighed {
  pages: WeighedPage[];
  search: { file: string; weight: number }[];
}

async function weighAll(dist: string): Promise<Weighed> {
  const executablePath = requiredBrowser();
  const server = await serve({ dist, base: '/', port: 4810 });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const pages: WeighedPage[] = [];
    const names = readdirSync(dist).filter((name) => name.endsWith('.html'));
    const addressOf = (name: string) => new URL(name, server.resolvedUrls?.local[0]).href;
    for (const name of names) pages.push(await weigh(browser, addressOf(name), name));
    return { pages, search: await weighSearch(browser, addressOf('index.html')) };
  } finally {
    await browser.close();
    await server.close();
  }
}

function reportFirstLoads(pages: readonly WeighedPage[]): string[] {
  const shown = kinds.filter((kind) => kind === 'js' || pages.some(({ first }) => first[kind] > 0));
  console.log(`First load at ${phone.width}×${phone.height}, kB gzip`);
  printRow('page', [...shown, 'total']);
  for (const { name, first, total } of pages) {
    printRow(name, [...shown.map((kind) => first[kind]), total]);
  }
  return pages.flatMap(({ name, first: { js }, total }) => [
    ...past(total, limits.firstLoad, `${name} weighs`, 'at first load'),
    ...past(js, limits.scriptAtFirst, `${name} loads`, 'of script before a figure is reached'),
  ]);
}

function reportSearch(files: Weighed['search']): string[] {
  console.log('\nWhat the first search adds, kB gzip');
  for (const { file, weight } of files) printRow(file, [weight]);
  const sum = files.reduce((total, { weight }) => total + weight, 0);
  printRow('together', [sum]);
  return past(sum, limits.firstSearch, 'the search adds', 'when it is first opened');
}

function reportFigures(pages: readonly WeighedPage[]): string[] {
  const { once, shared, figures } = figureCosts(pages);
  console.log('\nWhat figures add when the reader comes to them, kB gzip');
  for (const { name, weight } of once) printRow(`once: ${name}`, [weight]);
  for (const { name, weight } of shared.filter((each) => each.weight >= 1)) {
    printRow(`shared: ${name}`, [weight]);
  }
  const small = shared.filter((each) => each.weight < 1);
  const sum = small.reduce((total, { weight }) => total + weight, 0);
  printRow(`shared: ${small.length} small ones together`, [sum]);
  for (const { page, name, weight } of figures) printRow(`${page}: ${name}`, [weight]);
  return [
    ...shared.flatMap(({ name, weight }) =>
      past(weight, limits.sharedChunk, `${name} weighs`, 'as a script that figures share'),
    ),
    ...figures.flatMap(({ page, name, weight }) =>
      past(weight, limits.figureChunk, `${page}: ${name} adds`, 'of its own script'),
    ),
  ];
}

/** One sentence where a weight is past its limit, none where it is not. */
function past(weight: number, limit: number, subject: string, rest: string): string[] {
  return weight <= limit
    ? []
    : [`${subject} ${weight.toFixed(1)} kB ${rest}; ${limit} are allowed`];
}

function printRow(name: string, cells: readonly (string | number)[]): void {
  const print = (cell: string | number) => (typeof cell === 'number' ? cell.toFixed(1) : cell);
  console.log(name.padEnd(64) + cells.map((cell) => print(cell).padStart(10)).join(''));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
