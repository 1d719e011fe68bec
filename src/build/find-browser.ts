import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

// The shell without windows is the same Chromium, and opens pages in a fifth less time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags under which Chromium runs anywhere, as root too, and asks nothing of any host by itself. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The shell does not ask how quick the line is, and would fetch pictures that are still far away.
  '--blink-settings=lazyLoadingImageMarginPxUnknown=1250',
];

/** Where Chromium is on this machine: an installed one, else Playwright's; undefined if there is none. */
export function installedBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const found = names.map(onPath).find((path) => path !== undefined);
  return [found, ...places, chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Where Chromium is on this machine. Throws where there is none, and says how to get one. */
export function requiredBrowser(): string {
  const path = installedBrowser();
  if (path !== undefined) return path;
  throw new Error('no Chromium found; find or install one: node src/build/find-browser.ts');
}

/** Where a program is that can be run by its name; undefined if it is not. */
export function onPath(name: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0].trim() : undefined;
}

/** Installs a browser if there is none: first Playwright's own, then the system's package. */
function findOrInstall(): string {
  const attempts: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']],
    ['apt-get', ['install', '-y', '-qq', 'chromium']],
  ];
  for (const [command, words] of attempts) {
    const path = installedBrowser();
    if (path !== undefined) return path;
    console.log(`No Chromium yet; trying: ${command} ${words.join(' ')}`);
    spawnSync(command, words, { stdio: 'inherit', timeout: 300_000 });
  }
  const path = installedBrowser();
  if (path !== undefined) return path;
  throw new Error('no Chromium found; install Chromium or Chrome, or set CHROME_PATH to one');
}

if (process.argv[1] === import.meta.filename) console.log(`Chromium 1: ${findOrInstall()}`);
