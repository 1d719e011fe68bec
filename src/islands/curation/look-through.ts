import type { Answer, Request } from '#workers/curation-messages.ts';

/** A look through a film that is under way. */
export interface Look {
  /** Ends it; what is known by then is told before the last word. */
  stop(): void;
  /** Ends it without another word. */
  abandon(): void;
}

/** Whether this browser can decode films frame by frame. */
export function canDecodeFrames(): boolean {
  return 'VideoDecoder' in globalThis && 'OffscreenCanvas' in globalThis;
}

/** What to say of a figure that needs single frames where this browser gives none. */
export const noFrames =
  'This browser has no WebCodecs, by which a page takes single frames out of a film, so this is left out; a current Chrome, Edge, Firefox or Safari has it.';

/**
 * Looks through a film in a worker of its own, which is gone when the film is over; where the
 * browser has no WebCodecs, in the page, at fewer looks a second.
 *
 * Nothing of it is loaded before a film is there. All that goes wrong is told as the last word.
 */
export function lookThrough(film: Blob, tell: (answer: Answer) => void): Look {
  const how = canDecodeFrames() ? inWorker : inPage;
  const over = new AbortController();
  const stop = new AbortController();
  const listener = (answer: Answer) => {
    if (over.signal.aborted) return;
    if (answer.kind === 'over') over.abort();
    tell(answer);
  };
  how(film, listener, { stop: stop.signal, over: over.signal }).catch((error: unknown) => {
    const sentence = error instanceof Error ? error.message : String(error);
    listener({
      kind: 'over',
      why: 'problem',
      sentence: `The figure’s program failed: ${sentence}`,
    });
  });
  return { stop: () => stop.abort(), abandon: () => over.abort() };
}

const PATIENCE = 3000; // ms: what was asked to stop is then ended

type How = (
  film: Blob,
  tell: (answer: Answer) => void,
  signals: { stop: AbortSignal; over: AbortSignal },
) => Promise<void>;

const inWorker: How = async (film, tell, { stop, over }) => {
  const { default: CurationWorker } = await import('#workers/curation.worker.ts?worker&inline');
  if (over.aborted) return;
  const worker = new CurationWorker();
  const say = (request: Request) => worker.postMessage(request);
  const sayWhole = (bytes: ArrayBuffer) =>
    worker.postMessage({ kind: 'film', film: bytes }, [bytes]);
  const tellProblem = async (error: unknown) => {
    const { filmProblem } = await import('#data/film-problem.ts');
    tell({ kind: 'over', why: 'problem', sentence: filmProblem(error) });
  };
  over.addEventListener('abort', () => worker.terminate());
  worker.addEventListener('message', ({ data }: MessageEvent<Answer | { kind: 'unread' }>) => {
    if (data.kind === 'unread') void film.arrayBuffer().then(sayWhole, tellProblem);
    else tell(data);
  });
  worker.addEventListener('error', ({ message }) =>
    tell({ kind: 'over', why: 'problem', sentence: `The figure’s program failed: ${message}` }),
  );
  stop.addEventListener('abort', () => {
    say({ kind: 'stop' });
    // A film can be so damaged that its reader goes round and round, and hears nothing.
    setTimeout(() => tell({ kind: 'over', why: 'stopped' }), PATIENCE);
  });
  say({ kind: 'film', film });
  if (stop.aborted) say({ kind: 'stop' });
};

const inPage: How = async (film, tell, { stop, over }) => {
  const { seekThrough } = await import('./seek-film.ts');
  // A film may never come to the place that it was asked for.
  stop.addEventListener('abort', () => {
    setTimeout(() => tell({ kind: 'over', why: 'stopped' }), PATIENCE);
  });
  await seekThrough(film, tell, () => stop.aborted || over.aborted);
};
