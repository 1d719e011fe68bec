import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { onPath } from './find-browser.ts';

/** What it takes to drive WebKitGTK: its driver, its browser, and a screen that nobody sees. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  screen: string;
}

const firefoxes = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const miniBrowsers = '/usr/{lib,lib/*,libexec,lib64}/webkit2gtk-4.*/MiniBrowser';

/** Where Firefox is on this machine; undefined if it is not. */
export function installedFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  const found = [named, onPath('firefox-esr'), onPath('firefox'), ...firefoxes];
  return found.find((path) => path !== undefined && existsSync(path));
}

/** Where WebKitGTK and what drives it are on this machine; undefined if one of them is not. */
export function installedWebKit(): WebKitPrograms | undefined {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  const [browser] = globSync(miniBrowsers);
  return driver && screen && browser ? { driver, browser, screen } : undefined;
}

/** Installs what is missing with the system's own package manager, where there is one that may. */
function installMissing(): void {
  const attempts: [isThere: () => unknown, packages: string[]][] = [
    [installedFirefox, ['firefox-esr']],
    [installedFirefox, ['firefox']],
    [installedWebKit, ['webkit2gtk-driver', 'xvfb']],
  ];
  if (attempts.every(([isThere]) => isThere()) || !onPath('apt-get')) return;
  aptGet(['update', '-qq']);
  for (const [isThere, packages] of attempts) {
    if (!isThere()) aptGet(['install', '-y', '-qq', ...packages]);
  }
}

function aptGet(words: string[]): void {
  const command = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get', ...words];
  console.log(`Not every browser is here yet; trying: ${command.join(' ')}`);
  spawnSync(command[0], command.slice(1), { stdio: 'inherit', timeout: 300_000 });
}

function missingEngines(): string[] {
  return [
    ...(installedFirefox() ? [] : ['Firefox (install it, or set FIREFOX_PATH to one)']),
    ...(installedWebKit() ? [] : ['WebKitGTK (install webkit2gtk-driver and xvfb; Linux only)']),
  ];
}

if (process.argv[1] === import.meta.filename) {
  // Where changes are judged the engines must be. A contributor's own machine gets no programs that
  // nobody asked for: what is missing is named, and the rest is tested.
  const must = !process.argv.includes('--if-possible') || Boolean(process.env['CI']);
  if (must || process.getuid?.() === 0) installMissing();
  const missing = missingEngines();
  if (missing.length === 0) console.log('Firefox and WebKitGTK are here.');
  else console.log(`Not tested: ${missing.join(' and ')} could not be found or installed.`);
  if (must && missing.length > 0) process.exitCode = 1;
}
