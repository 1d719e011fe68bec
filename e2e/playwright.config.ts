import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserFlags, installedBrowser } from '#build/find-browser.ts';
import type { AtAddress } from './reader.ts';
import { builtPages } from './built.ts';

// One build, three addresses: the root of a host, a path of a host, and a folder of a disk.
const root = 'http://127.0.0.1:4820/';
const subpath = 'http://127.0.0.1:4821/any/path/';
const file = `${pathToFileURL(join(import.meta.dirname, '../dist'))}/`;

const executablePath = installedBrowser();
const serving = (address: string) => {
  const { pathname, port } = new URL(address);
  return {
    command: `node src/build/serve.ts --base ${pathname} --port ${port}`,
    cwd: join(import.meta.dirname, '..'),
    url: address,
    reuseExistingServer: false,
  };
};

// All is judged once over http, below a path, where a wrong address shows. The root of a host and a
// disk show that every page, figure and archive is found there too; on a disk, where a figure
// breaks most easily, every control is moved.
const figures = 'figures.e2e.ts';
const offline = 'offline.e2e.ts';
const missing = 'missing-page.e2e.ts';
const elsewhere = 'elsewhere.e2e.ts';
const search = 'search.e2e.ts';
const ownFilm = 'own-film.e2e.ts';
const miniature = 'miniature.e2e.ts';
const link = 'link.e2e.ts';
const questions = 'questions.e2e.ts';
const teach = 'teach.e2e.ts';

builtPages();

export default defineConfig<AtAddress>({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  reporter: 'dot',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 30_000,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 844 },
    serviceWorkers: 'block', // e2e/hosts.e2e.ts tests the one there is
    actionTimeout: 10_000, // one figure without its button shall not use up the time of the others
    launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'subpath', testIgnore: elsewhere, use: { baseURL: subpath, address: 'subpath' } },
    { name: 'root', testMatch: [elsewhere, missing], use: { baseURL: root, address: 'root' } },
    {
      name: 'file',
      testMatch: [elsewhere, offline, search, figures, ownFilm, miniature, link, questions, teach],
      use: { baseURL: file, address: 'file' },
    },
  ],
  webServer: [serving(root), serving(subpath)],
});
