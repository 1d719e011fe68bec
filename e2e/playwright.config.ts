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
    launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'root', use: { baseURL: root, address: 'root' } },
    { name: 'subpath', use: { baseURL: subpath, address: 'subpath' } },
    { name: 'file', use: { baseURL: file, address: 'file' } },
  ],
  webServer: [serving(root), serving(subpath)],
});
