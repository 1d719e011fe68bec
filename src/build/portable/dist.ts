import { PurgeCSS } from 'purgecss';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBesidePages } from '../hosts/beside-pages.ts';
import { headersFile } from '../hosts/headers.ts';
import { writeOfflineWorker } from '../hosts/offline.ts';
import type { Targets } from './address.ts';
import { writeBytesScripts } from './bytes.ts';
import { writeClassicScripts } from './classic.ts';
import { renameByContent } from './content-names.ts';
import { filesBelow } from './files-below.ts';
import { type AroundPage, finishPage } from './finish.ts';
import { type FontReport, subsetFonts } from './fonts.ts';
import { islandScripts, writeIslandBundle } from './islands.ts';
import { type Report, rewriteCss } from './links.ts';
import { pageSource, readPage } from './page.ts';
import { scriptHashes } from './policy.ts';
import { surveyPages } from './survey.ts';
import { writeZip } from './zip.ts';

const archive = 'latent-motion.zip';
const AT_ONCE = 8; // pages in memory, so that one is read while another is worked on

/**
 * Works on a finished `dist` until it is at home everywhere, and says in a few lines what it did:
 * first the pages, then what needs all final files: the worker for reading offline, the archive.
 * `site` is the address where the book is published, if it is known.
 */
export async function makePortable(dist: string, site?: string): Promise<string[]> {
  const said = await makePagesPortable(dist, site);
  const keptBytes = await writeOfflineWorker(dist, await filesBelow(dist));
  const zipBytes = await writeZip(dist, await filesBelow(dist), archive);
  return [
    ...said,
    `for reading without a network, ${kilobytes(keptBytes)} are kept after a visit`,
    `${archive}, ${kilobytes(zipBytes)}`,
  ];
}

/**
 * All pages are looked through first. Then what they share is made: fonts cut to their characters,
 * style sheets named by what is in them, scripts, and beside the pages what machines read. Last, each
 * page is finished. Few pages are in memory at a time.
 */
async function makePagesPortable(dist: string, site: string | undefined): Promise<string[]> {
  const built = await filesBelow(dist);
  await writeBytesScripts(dist, built);
  const survey = await surveyPages(dist, built);
  const fonts = await subsetFonts(dist, built, survey.characters);
  await dropUnusedMathematicsRules(dist, survey.styled);
  const renamed = await renameByContent(dist, await filesBelow(dist));
  const classics = await writeClassicScripts(dist, [...survey.scriptModules]);
  await writeBesidePages(dist, survey.readings, site);
  const targets: Targets = {
    files: new Set([...(await filesBelow(dist)), archive]),
    anchors: survey.anchors,
  };
  await finishPages({
    ...{ dist, site, targets, renamed, classics },
    islandScripts: await islandScripts(),
  });
  const modules = [...survey.islandModules].sort();
  const bundleBytes = modules.length > 0 ? await writeIslandBundle(dist, modules) : 0;
  return [
    `${survey.anchors.size} pages work at every address; no link leads nowhere`,
    fontLine(fonts),
    `${modules.length} island modules for file:, ${kilobytes(bundleBytes)}`,
  ];
}

/** Takes out of KaTeX's style sheet what no formula of the book uses, about two thirds of it. */
async function dropUnusedMathematicsRules(dist: string, used: ReadonlySet<string>): Promise<void> {
  const sheets = (await filesBelow(dist)).filter((name) => /katex.*\.css$/.test(name));
  const purged = await new PurgeCSS().purge({
    content: [{ raw: [...used].join(' '), extension: 'html' }],
    css: sheets.map((name) => join(dist, name)),
  });
  for (const { file, css } of purged) if (file !== undefined) await writeFile(file, css);
}

/** Writes all pages and style sheets as they will be read; throws with all addresses that are wrong. */
async function finishPages(book: AroundPage): Promise<void> {
  const { dist, targets } = book;
  const problems = new Set<string>();
  const report: Report = (file, place, problem) => problems.add(`${file}: ${place} ${problem}`);
  const inlineScripts = new Set<string>();
  for (const name of targets.files) {
    if (name.endsWith('.css')) {
      const css = await readFile(join(dist, name), 'utf8');
      await writeFile(join(dist, name), rewriteCss(css, name, targets, report));
    }
    if (name.endsWith('.js')) {
      if (!/["'`]\/_astro\//.test(await readFile(join(dist, name), 'utf8'))) continue;
      report(name, '"/_astro/', 'is an address from the root, which fails at any other base');
    }
  }
  const finish = async (file: string) => {
    const page = readPage(file, await readFile(join(dist, file), 'utf8'));
    await finishPage(page, book, report);
    await writeFile(join(dist, file), pageSource(page));
    for (const hash of scriptHashes(page)) inlineScripts.add(hash);
  };
  const files = [...targets.anchors.keys()];
  for (let f = 0; f < files.length; f += AT_ONCE) {
    await Promise.all(files.slice(f, f + AT_ONCE).map(finish));
  }
  if (problems.size > 0) {
    const lines = [...problems].sort().join('\n  ');
    throw new Error(`${problems.size} addresses of the book are wrong:\n  ${lines}`);
  }
  await writeFile(join(dist, '_headers'), headersFile(inlineScripts));
}

function fontLine({ kept, dropped }: FontReport): string {
  const sum = (pick: (font: FontReport['kept'][number]) => number) =>
    kept.reduce((total, font) => total + pick(font), 0);
  const [from, to] = [sum((font) => font.from), sum((font) => font.to)].map(kilobytes);
  return `${kept.length} fonts cut from ${from} to ${to}, ${dropped} font files dropped`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
