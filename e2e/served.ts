import { spawn, type ChildProcess } from 'node:child_process';

/** A command of the book that serves it. */
export interface Served {
  address: string;
  stop(): void;
}

/** Starts a command of package.json. */
export function startCommand(name: string, cwd = '.'): ChildProcess {
  return spawn('npm', ['run', '--silent', ...name.split(' ')], {
    ...{ cwd, detached: true, shell: process.platform === 'win32' },
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** Starts a server by its command and waits until it says its address. */
export async function served(name: string, cwd = '.'): Promise<Served> {
  const child = startCommand(name, cwd);
  const stop = () => void (child.pid && process.kill(-child.pid));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (piece: Buffer) => {
      said += String(piece);
      const [found] = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('exit', () => reject(new Error(`npm run ${name} ended without an address:\n${said}`)));
  });
  return { address, stop };
}
