import { weightFiles, type WeightName } from '#algorithms/miniature/film-order.ts';
import { loadBytes } from '#data/load-bytes.ts';
import type { Answer, Attention, PlainOrder, Request } from '#workers/miniature-messages.ts';
import sizes from './weight-sizes.ts';

/** A film as it comes back, and how long it took. */
export interface MadeFilm {
  pixels: Float32Array;
  milliseconds: number;
  attention?: Attention;
}

/** What a figure wants to hear while its film is made. */
export interface Listener {
  /** Share of the bytes that are there, 0 to 1. */
  loading(share: number): void;
  step(step: number, steps: number, pixels?: Float32Array): void;
}

// One worker serves all figures of a page, one film at a time.
let worker: Promise<Worker> | undefined;
let lastId = 0;
let newestFilm = 0;
const loaded = new Map<WeightName, Promise<Uint8Array<ArrayBuffer>>>();
const given = new Set<WeightName>();

/** The kB that filming with these weights would still have to load. */
export function kilobytesToLoad(names: readonly WeightName[]): number {
  const missing = names.filter((name) => !loaded.has(name));
  return missing.reduce((sum, name) => sum + sizes[name], 0) / 1000;
}

/**
 * Makes a film in the worker: loads what is missing, then samples step by step.
 *
 * Rejects with one sentence if something cannot be loaded or is damaged, and with an AbortError
 * once `signal` says stop; a newer film of the page ends an older one in the same way.
 */
export async function makeFilm(
  order: PlainOrder,
  weights: readonly WeightName[],
  listener: Listener,
  { signal, previews = true, watch }: { signal: AbortSignal; previews?: boolean; watch?: string },
): Promise<MadeFilm> {
  const filmer = await readyWorker(weights, (share) => listener.loading(share));
  signal.throwIfAborted();
  const id = ++lastId;
  newestFilm = id;
  return new Promise((resolve, reject) => {
    function finish(settle: () => void): void {
      filmer.removeEventListener('message', hear);
      signal.removeEventListener('abort', stop);
      settle();
    }
    function stop(): void {
      tell(filmer, { kind: 'stop' });
      finish(() => reject(signal.reason));
    }
    function hear({ data }: MessageEvent<Answer>): void {
      if (id !== newestFilm) {
        return finish(() => reject(new DOMException('superseded', 'AbortError')));
      }
      if (data.id !== id) return;
      if (data.kind === 'step') listener.step(data.step, data.steps, data.pixels);
      if (data.kind === 'film') finish(() => resolve(data));
      if (data.kind === 'problem') finish(() => reject(new Error(data.sentence)));
    }
    filmer.addEventListener('message', hear);
    signal.addEventListener('abort', stop);
    tell(filmer, { kind: 'film', id, order, previews, ...(watch !== undefined && { watch }) });
  });
}

/** Sends frames through the autoencoder and back. */
export async function throughAutoencoder(
  pixels: Float32Array,
  loading: (share: number) => void,
): Promise<{ latents: Float32Array; pixels: Float32Array }> {
  const id = ++lastId;
  const answer = await asked({ kind: 'encode', id, pixels }, loading);
  if (answer.kind === 'encoded') return answer;
  throw new Error(`${answer.kind} is no answer to encode`);
}

/** Turns the latents of a film into its pixels. */
export async function decodedFilm(
  latents: Float32Array,
  loading: (share: number) => void,
): Promise<Float32Array> {
  const id = ++lastId;
  const answer = await asked({ kind: 'decode', id, latents }, loading);
  if (answer.kind === 'decoded') return answer.pixels;
  throw new Error(`${answer.kind} is no answer to decode`);
}

/** Puts one question to the autoencoder; rejects with the sentence of a problem. */
async function asked(
  question: Extract<Request, { kind: 'encode' | 'decode' }>,
  loading: (share: number) => void,
): Promise<Answer> {
  const filmer = await readyWorker(['eyes'], loading);
  return new Promise((resolve, reject) => {
    filmer.addEventListener('message', function hear({ data }: MessageEvent<Answer>) {
      if (data.id !== question.id) return;
      filmer.removeEventListener('message', hear);
      if (data.kind === 'problem') reject(new Error(data.sentence));
      else resolve(data);
    });
    tell(filmer, question);
  });
}

async function readyWorker(
  names: readonly WeightName[],
  loading: (share: number) => void,
): Promise<Worker> {
  worker ??= import('#workers/miniature.worker.ts?worker&inline').then(
    ({ default: MiniatureWorker }) => new MiniatureWorker(),
  );
  const total = names.reduce((sum, name) => sum + sizes[name], 0);
  const shares = new Map<WeightName, number>();
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await once(name, (share) => {
        shares.set(name, share * sizes[name]);
        loading([...shares.values()].reduce((sum, part) => sum + part, 0) / total);
      });
      return [name, bytes] satisfies [WeightName, Uint8Array<ArrayBuffer>];
    }),
  );
  const filmer = await worker;
  const fresh = files.filter(([name]) => !given.has(name));
  if (fresh.length > 0) tell(filmer, { kind: 'weights', files: fresh });
  for (const [name] of fresh) given.add(name);
  return filmer;
}

/** Loads a file once for the page; what failed may be tried again. */
function once(name: WeightName, progress: (share: number) => void) {
  const known = loaded.get(name);
  if (known) {
    progress(1);
    return known;
  }
  const loading = loadBytes(`${weightFiles[name]}.bin`, sizes[name], progress);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

function tell(filmer: Worker, request: Request): void {
  filmer.postMessage(request);
}
