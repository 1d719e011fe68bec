import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserFlags, installedBrowser } from '#build/find-browser.ts';
import type { AtAddress } from './reader.ts';

const address = 'http://127.0.0.1:4830/';
const executablePath = installedBrowser();
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light' } as const;
const wide = { viewport: { width: 1280, height: 844 }, colorScheme: 'dark' } as const;

// Two machines draw the same letters differently, so the pictures are of one machine and not
// committed: they are taken before a change and compared after it. See src/build/screenshots.ts.
export default defineConfig<AtAddress>({
  testDir: '.',
  testMatch: 'every-figure.screenshots.ts',
  outputDir: '../.screenshots/differences',
  snapshotPathTemplate: '../.screenshots/{projectName}/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: [['line'], ['html', { open: 'never', outputFolder: '../.screenshots/report' }]],
  workers: 2,
  fullyParallel: true,
  timeout: 900_000, // a chapter with all its figures, on a busy machine
  expect: { timeout: 120_000, toHaveScreenshot: { maxDiffPixels: 20 } },
  use: {
    browserName: 'chromium',
    baseURL: address,
    reducedMotion: 'reduce',
    launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'phone, light', use: phone },
    { name: 'wide, dark', use: wide },
    { name: 'phone, light, without JavaScript', use: { ...phone, javaScriptEnabled: false } },
    { name: 'wide, dark, without JavaScript', use: { ...wide, javaScriptEnabled: false } },
  ],
  webServer: {
    command: 'node src/build/serve.ts --port 4830',
    cwd: join(import.meta.dirname, '..'),
    url: address,
    reuseExistingServer: false,
  },
});
