import type { WeightName } from '#algorithms/miniature/film-order.ts';
import type { Answer, Attention, PlainOrder, Request } from '#workers/miniature-messages.ts';
import { readyFilmer, replaceFilmer, tell } from './filmer.ts';

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

// A worker makes one film at a time, whichever figure of the page wants it.
let lastId = 0;
let newestFilm = 0;

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
  { signal, watch }: { signal: AbortSignal; watch?: string },
): Promise<MadeFilm> {
  const { worker, gone } = await readyFilmer(weights, (share) => listener.loading(share));
  signal.throwIfAborted();
  const id = ++lastId;
  newestFilm = id;
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    function finish(settle: () => void): void {
      over.abort();
      settle();
    }
    function stop(): void {
      tell(worker, { kind: 'stop' });
      finish(() => reject(signal.reason));
    }
    function hear({ data }: MessageEvent<Answer>): void {
      if (id !== newestFilm) {
        return finish(() => reject(new DOMException('superseded', 'AbortError')));
      }
      if (data.id !== id) return;
      if (data.kind === 'step') listener.step(data.step, data.steps, data.pixels);
      if (data.kind === 'film') finish(() => resolve(data));
      if (data.kind === 'problem') replaceFilmer(new Error(data.sentence));
    }
    worker.addEventListener('message', hear, { signal: over.signal });
    signal.addEventListener('abort', stop, { signal: over.signal });
    gone.addEventListener('abort', () => finish(() => reject(gone.reason)), {
      signal: over.signal,
    });
    tell(worker, { kind: 'film', id, order, ...(watch !== undefined && { watch }) });
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
  const { worker, gone } = await readyFilmer(['eyes'], loading);
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    function hear({ data }: MessageEvent<Answer>): void {
      if (data.id !== question.id) return;
      if (data.kind === 'problem') return replaceFilmer(new Error(data.sentence));
      over.abort();
      resolve(data);
    }
    worker.addEventListener('message', hear, { signal: over.signal });
    gone.addEventListener('abort', () => reject(gone.reason), { signal: over.signal });
    tell(worker, question);
  });
}
