import { PurgeCSS } from 'purgecss';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FontReport, subsetFonts } from './fonts.ts';
import { writeAddresses } from '../hosts/addresses-in-page.ts';
import { writeBesidePages } from '../hosts/beside-pages.ts';
import { headersFile } from '../hosts/headers.ts';
import { writeOfflineWorker } from '../hosts/offline.ts';
import { rootFrom, type Targets } from './address.ts';
import { makeScriptsClassic } from './classic.ts';
import { renameByContent } from './content-names.ts';
import { writeBytesScripts } from './bytes.ts';
import { addScripts, islandModules, islandScripts, writeIslandBundle } from './islands.ts';
import { type Report, rewriteCss, rewriteLinks } from './links.ts';
import { makeNotFoundPage } from './not-found.ts';
import { anchorsOf, elementsOf, type Page, pageSource, readPage } from './page.ts';
import { islandStyleHashes, writePolicy } from './policy.ts';
import { embedFolder, embedPages } from './embed.ts';
import { filesBelow } from './files-below.ts';
import { foldStyles, liftSheets } from './styles.ts';
import { movePictures } from './pictures.ts';
import { setAttribute } from './tree.ts';
import { writeZip } from './zip.ts';

const archive = 'latent-motion.zip';

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
 * Fonts are cut first, so that a link to a dropped one is found, and first pictures move into files
 * of their own; then figures get pages for other sites to frame, what machines read is laid beside
 * the pages, and addresses are made relative and checked; then scripts, styles and policies are
 * written, which need the final text of a page, and headers, which need all policies.
 */
async function makePagesPortable(dist: string, site: string | undefined): Promise<string[]> {
  const built = await filesBelow(dist);
  const pages = await Promise.all(
    built
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => readPage(name, await readFile(join(dist, name), 'utf8'))),
  );
  const fonts = await subsetFonts(dist, built, pages);
  await writeBytesScripts(dist, built);
  for (const [name, source] of pages.flatMap((page) => [...movePictures(page)])) {
    await writeFile(join(dist, name), source);
  }
  pages.push(...embedPages(pages));
  await dropUnusedMathematicsRules(dist);
  await renameByContent(dist, await filesBelow(dist), pages);
  await writeBesidePages(dist, pages, site);
  await rewriteAll(dist, pages);
  await makeScriptsClassic(dist, pages);
  const modules = [...new Set(pages.flatMap(islandModules))].sort();
  const bundleBytes = modules.length > 0 ? await writeIslandBundle(dist, modules) : 0;
  await writePages(dist, pages, site);
  await writeFile(join(dist, '_headers'), headersFile(pages));
  return [
    `${pages.length} pages work at every address; no link leads nowhere`,
    fontLine(fonts),
    `${modules.length} island modules for file:, ${kilobytes(bundleBytes)}`,
  ];
}

/** Takes out of KaTeX's style sheet what no formula of the book uses, about two thirds of it. */
async function dropUnusedMathematicsRules(dist: string): Promise<void> {
  const sheets = (await filesBelow(dist)).filter((name) => /katex.*\.css$/.test(name));
  const purged = await new PurgeCSS().purge({
    content: [join(dist, '**/*.html')],
    css: sheets.map((name) => join(dist, name)),
  });
  for (const { file, css } of purged) if (file !== undefined) await writeFile(file, css);
}

async function rewriteAll(dist: string, pages: readonly Page[]): Promise<void> {
  const names = await filesBelow(dist);
  const targets: Targets = {
    files: new Set([...names, ...pages.map(({ file }) => file), archive]),
    anchors: new Map(pages.map((page) => [page.file, anchorsOf(page)])),
  };
  const problems = new Set<string>();
  const report: Report = (file, place, problem) => problems.add(`${file}: ${place} ${problem}`);
  for (const page of pages) rewriteLinks(page, targets, report);
  for (const name of names) {
    const path = join(dist, name);
    if (name.endsWith('.css')) {
      await writeFile(path, rewriteCss(await readFile(path, 'utf8'), name, targets, report));
    }
    if (name.endsWith('.js') && /["'`]\/_astro\//.test(await readFile(path, 'utf8'))) {
      report(name, '"/_astro/', 'is an address from the root, which fails at any other base');
    }
  }
  if (problems.size === 0) return;
  const lines = [...problems].sort().join('\n  ');
  throw new Error(`${problems.size} addresses of the book are wrong:\n  ${lines}`);
}

async function writePages(
  dist: string,
  pages: readonly Page[],
  site: string | undefined,
): Promise<void> {
  const scripts = await islandScripts();
  const redrawn = new Set(pages.flatMap(islandStyleHashes));
  const names = pages
    .map((page) => page.file)
    .filter((name) => !name.startsWith(`${embedFolder}/`));
  for (const page of pages) {
    liftSheets(page);
    const { inIslands } = foldStyles(page);
    if (page.file === '404.html') await makeNotFoundPage(page, { dist, names, site });
    setAttribute(page.root, 'data-root', rootFrom(page.file));
    writeAddresses(page, site);
    const hasIslands = elementsOf(page).some((element) => element.tagName === 'astro-island');
    addScripts(page, [
      ...(hasIslands ? [scripts.fileProtocol] : []),
      ...(inIslands ? [scripts.styles] : []),
    ]);
    writePolicy(page, redrawn);
    await mkdir(dirname(join(dist, page.file)), { recursive: true });
    await writeFile(join(dist, page.file), pageSource(page));
  }
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
