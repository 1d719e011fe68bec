import { weightFiles, type WeightName } from '#algorithms/miniature/film-order.ts';
import { loadBytes } from '#data/load-bytes.ts';
import type { Request } from '#workers/miniature-messages.ts';
import sizes from './weight-sizes.ts';

/** A worker, one beside it, the weights that they were given, and the signal that they are gone. */
interface Filmer {
  worker: Worker;
  /** Makes half of the guesses of guidance, where the device has a second core. */
  beside: Worker | undefined;
  given: Set<WeightName>;
  gone: AbortSignal;
}

// One worker serves all figures of a page.
let filmer: Promise<Filmer> | undefined;
let leave = new AbortController();
const files = new Map<WeightName, WeightFile>();

/** A weight file that is there or on its way. */
interface WeightFile {
  bytes: Promise<Uint8Array<ArrayBuffer>>;
  /** How much of it is there, from 0 to 1. */
  share: number;
  /** Who is told of the share. */
  listeners: Set<(share: number) => void>;
}

/** The kB that filming with these weights would still have to load. */
export function kilobytesToLoad(names: readonly WeightName[]): number {
  const missing = (name: WeightName) => sizes[name] * (1 - (files.get(name)?.share ?? 0));
  return names.reduce((sum, name) => sum + missing(name), 0) / 1000;
}

/** The worker, started if there is none, once it has these weights; rejects if something cannot be loaded. */
export async function readyFilmer(
  names: readonly WeightName[],
  loading: (share: number) => void,
): Promise<Filmer> {
  filmer ??= begin();
  const coming = filmer;
  coming.catch(() => {
    if (filmer === coming) filmer = undefined; // so that the next press tries again
  });
  const total = names.reduce((sum, name) => sum + sizes[name], 0);
  const shares = new Map<WeightName, number>();
  let isOver = false; // once a file has failed, nobody waits for those that still come
  const wanted = await Promise.all(
    names.map(async (name) => {
      const bytes = await once(name, (share) => {
        if (isOver) return;
        shares.set(name, share * sizes[name]);
        loading([...shares.values()].reduce((sum, part) => sum + part, 0) / total);
      });
      return [name, bytes] satisfies [WeightName, Uint8Array<ArrayBuffer>];
    }),
  ).finally(() => {
    isOver = true;
  });
  const ready = await coming;
  ready.gone.throwIfAborted();
  const fresh = wanted.filter(([name]) => !ready.given.has(name));
  if (fresh.length > 0) {
    for (const each of [ready.worker, ready.beside]) {
      if (each) tell(each, { kind: 'weights', files: fresh });
    }
  }
  for (const [name] of fresh) ready.given.add(name);
  return ready;
}

/**
 * Ends the worker, which may be stuck or hold what is damaged; the next film gets a fresh one, and
 * what is asked of this one is rejected with the reason.
 *
 * Where the reason is a fault, the weights are loaded anew as well.
 */
export function replaceFilmer(reason: Error): void {
  if (reason.name !== 'AbortError') files.clear();
  filmer = undefined;
  leave.abort(reason);
  leave = new AbortController();
}

async function begin(): Promise<Filmer> {
  const { signal: gone } = leave;
  const { default: MiniatureWorker } = await import('#workers/miniature.worker.ts?worker&inline');
  gone.throwIfAborted();
  function open(): Worker {
    const worker = new MiniatureWorker();
    gone.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('error', ({ message }) => {
      const why = message ? `: ${message}` : '';
      replaceFilmer(new Error(`The program that films has ended${why}; try again.`));
    });
    return worker;
  }
  const worker = open();
  const beside = navigator.hardwareConcurrency > 1 ? open() : undefined;
  if (beside) {
    const { port1, port2 } = new MessageChannel();
    tell(worker, { kind: 'beside', port: port1, films: true }, [port1]);
    tell(beside, { kind: 'beside', port: port2, films: false }, [port2]);
  }
  return { worker, beside, given: new Set(), gone };
}

/** Loads a file once for the page; what failed may be tried again. */
function once(name: WeightName, progress: (share: number) => void) {
  const file = files.get(name) ?? load(name);
  if (file.share < 1) file.listeners.add(progress);
  progress(file.share);
  return file.bytes;
}

function load(name: WeightName): WeightFile {
  const listeners: WeightFile['listeners'] = new Set();
  const bytes = loadBytes(`${weightFiles[name]}.bin`, { bytes: sizes[name] }, (share) => {
    file.share = share;
    for (const listener of listeners) listener(share);
    if (share === 1) listeners.clear(); // a page films for hours, and each film listens anew
  });
  const file = { bytes, share: 0, listeners };
  files.set(name, file);
  bytes.catch(() => {
    if (files.get(name) === file) files.delete(name);
  });
  return file;
}

/** Sends the worker a request; what is in `moved` goes over to it. */
export function tell(worker: Worker, request: Request, moved: Transferable[] = []): void {
  worker.postMessage(request, moved);
}
