import { spawn, type ChildProcess } from 'node:child_process';

/** A command that serves a site, and where. */
export interface Served {
  address: string;
  stop(): void;
}

/** Starts a command line with all that belongs to it in a group of its own. */
export function startCommand(command: string, cwd = '.'): ChildProcess {
  return spawn(command, {
    ...{ cwd, detached: true, shell: true },
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** Starts a server and waits until it says its address. Rejects if it ends without one. */
export async function served(command: string, cwd = '.'): Promise<Served> {
  const child = startCommand(command, cwd);
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
    child.on('exit', () => reject(new Error(`${command} ended without an address:\n${said}`)));
  });
  return { address, stop };
}
