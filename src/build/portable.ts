import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rootFrom, type Targets } from './portable-address.ts';
import { makeScriptsClassic } from './portable-classic.ts';
import { addScripts, islandModules, islandScripts, writeIslandBundle } from './portable-islands.ts';
import { type Report, rewriteCss, rewriteLinks } from './portable-links.ts';
import { makeNotFoundPage } from './portable-not-found.ts';
import { anchorsOf, elementsOf, type Page, pageSource, readPage } from './portable-page.ts';
import { islandStyleHashes, writePolicy } from './portable-policy.ts';
import { foldStyles } from './portable-styles.ts';
import { setAttribute } from './portable-tree.ts';

const archive = 'latent-motion.zip';

/**
 * Makes one build that works at every address: at any path of any host, and opened as a file.
 *
 * It sets what Astro must do for that, and then works on the finished `dist`.
 */
export function portable(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'portable',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (config.base !== '/') {
          throw new Error(`invalid base: ${config.base}; this book finds its base by itself, leave it out`);
        }
        updateConfig({
          build: { format: 'file', inlineStylesheets: 'never' },
          vite: { build: { assetsInlineLimit: 0 } },
        });
      },
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:setup': ({ vite }) => {
        // Astro 7 sets up all builds at once and calls `target` "server"; the pages' own scripts
        // are the environment named client. Preloading would ask from the root of the host.
        const { client } = vite.environments ?? {};
        if (!client?.build) throw new Error('Astro has no client build to set up any more');
        client.build.modulePreload = { polyfill: false, resolveDependencies: () => [] };
        vite.experimental = {
          ...vite.experimental,
          renderBuiltUrl: (_, { ssr }) => (ssr ? undefined : { relative: true }),
        };
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const line of await makePortable(fileURLToPath(dir), site)) logger.info(line);
      },
    },
  };
}

/** Does all of the work on a finished `dist` and says in a few lines what it did. */
export async function makePortable(dist: string, site?: string): Promise<string[]> {
  const names = await filesBelow(dist);
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => readPage(name, await readFile(join(dist, name), 'utf8'))),
  );
  const targets: Targets = {
    files: new Set([...names, archive]),
    anchors: new Map(pages.map((page) => [page.file, anchorsOf(page)])),
  };
  await rewriteAll(dist, names, pages, targets);
  await makeScriptsClassic(dist, pages);

  const modules = [...new Set(pages.flatMap(islandModules))].sort();
  const bundleBytes = modules.length > 0 ? await writeIslandBundle(dist, modules) : 0;
  const scripts = await islandScripts();
  const redrawn = new Set(pages.flatMap(islandStyleHashes));
  for (const page of pages) {
    const { inIslands } = foldStyles(page);
    if (page.file === '404.html') await makeNotFoundPage(page, { dist, names, site });
    setAttribute(page.root, 'data-root', rootFrom(page.file));
    const islands = elementsOf(page).some((element) => element.tagName === 'astro-island');
    addScripts(page, [
      ...(islands ? [scripts.fileProtocol] : []),
      ...(inIslands ? [scripts.styles] : []),
    ]);
    writePolicy(page, redrawn);
    await writeFile(join(dist, page.file), pageSource(page));
  }
  return [
    `${pages.length} pages work at every address`,
    `islands for file: ${modules.length} modules, ${(bundleBytes / 1000).toFixed(0)} kB`,
  ];
}

async function rewriteAll(
  dist: string,
  names: readonly string[],
  pages: readonly Page[],
  targets: Targets,
): Promise<void> {
  const problems = new Set<string>();
  const report: Report = (file, place, problem) => problems.add(`${file}: ${place} ${problem}`);
  for (const page of pages) rewriteLinks(page, targets, report);
  for (const name of names) {
    const path = join(dist, name);
    if (name.endsWith('.css')) {
      await writeFile(path, rewriteCss(await readFile(path, 'utf8'), name, targets, report));
    }
    if (name.endsWith('.js') && /["'`]\/_astro\//.test(await readFile(path, 'utf8'))) {
      report(name, '"/_astro/', 'is an address from the root and fails at any other base');
    }
  }
  if (problems.size === 0) return;
  throw new Error(`${problems.size} broken addresses:\n  ${[...problems].sort().join('\n  ')}`);
}

/** All files of a folder by their path below it, sorted, with forward slashes. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .map((name) => name.replace(/^\//, ''))
    .sort();
}
