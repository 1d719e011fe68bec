import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebKitPrograms } from '#build/find-engines.ts';
import type { Engine } from './engine.ts';
import { freePort } from './no-network.ts';

const PATIENCE = 120_000; // ms: for one script, on a busy machine
const START = 40_000; // ms: for the browser to come
const keyCodes: Readonly<Record<string, string>> = { ArrowRight: '\uE014' };

/**
 * WebKitGTK, driven by the WebDriver protocol (W3C), on a screen of its own that nobody sees and
 * with a proxy between it and every other machine. Throws where it does not start, thrice.
 */
export async function openWebKit(
  programs: WebKitPrograms,
  proxy: number,
  attempts = 3,
): Promise<Engine> {
  const screen = spawn(programs.screen, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await once(screen.stdout, 'data');
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11' },
  });
  const root = `http://127.0.0.1:${port}/session`;
  const stop = () => [driver, screen].forEach((program) => program.kill('SIGKILL'));
  while (driver.exitCode === null && !(await isListening(root))) await wait(50);
  const hidden = `127.0.0.1:${proxy}`;
  const wanted = {
    capabilities: {
      alwaysMatch: {
        // A page is listened to from its beginning, not from its end.
        pageLoadStrategy: 'none',
        timeouts: { script: PATIENCE, pageLoad: PATIENCE },
        proxy: { proxyType: 'manual', httpProxy: hidden, sslProxy: hidden, noProxy: ['127.0.0.1'] },
        'webkitgtk:browserOptions': {
          binary: programs.browser,
          args: ['--automation', '--geometry=1280x844'],
        },
      },
    },
  };
  const session = await command('POST', root, wanted, START).catch((error: unknown) => {
    stop(); // or this program would wait for them for ever
    if (attempts === 1) throw error;
  });
  // On a busy machine the browser sometimes never answers its driver.
  if (session === undefined) return openWebKit(programs, proxy, attempts - 1);
  const page = `${root}/${session.sessionId}`;

  async function run<Words extends unknown[], Result>(
    script: (...words: Words) => Result | Promise<Result>,
    ...words: Words
  ): Promise<Result> {
    const body = `const done = arguments[arguments.length - 1];
      Promise.resolve((${script})(...arguments[0])).then(
        (result) => done({ result }),
        (error) => done({ error: String(error) }),
      );`;
    const { result, error } = await command('POST', `${page}/execute/async`, {
      script: body,
      args: [words],
    });
    if (error) throw new Error(error);
    return result;
  }

  return {
    run,
    complaints: [],
    open: (address) => command('POST', `${page}/url`, { url: address }),
    async press(key) {
      const value = keyCodes[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      await command('POST', `${page}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async close() {
      await command('DELETE', page);
      stop();
    },
  };
}

async function command(
  method: 'POST' | 'DELETE',
  address: string,
  body?: object,
  patience = PATIENCE,
) {
  const answer = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
  return value;
}

function isListening(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}
