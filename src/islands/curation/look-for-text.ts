import { loadDetector } from '#data/load-detector.ts';
import TextWorker from '#workers/text.worker.ts?worker&inline';
import type { TextAnswer, TextRequest } from '#workers/text-messages.ts';

/** What a look for text tells; the rest is between the page and its worker. */
export type Heard = Exclude<TextAnswer, { kind: 'unread' }>;

/**
 * Loads the detector of text and looks for text in the clips of a film, in a worker of its own.
 *
 * `loaded` hears how far the loading is, `tell` what is found, the last word included; both hear
 * nothing any more once `over` is aborted.
 */
export async function lookForText(
  { film, clips }: { film: Blob; clips: TextRequest['clips'] },
  hear: { loaded: (share: number) => void; tell: (answer: Heard) => void },
  over: AbortSignal,
): Promise<void> {
  const detector = await loadDetector((share) => {
    if (!over.aborted) hear.loaded(share);
  });
  if (over.aborted) return;
  const worker = new TextWorker();
  const tell = (answer: Heard) => {
    if (answer.kind === 'over') worker.terminate();
    if (!over.aborted) hear.tell(answer);
  };
  over.addEventListener('abort', () => worker.terminate());
  worker.addEventListener('message', ({ data }: MessageEvent<TextAnswer>) => {
    if (data.kind === 'unread') void giveBytes();
    else tell(data);
  });
  worker.addEventListener('error', ({ message }) => {
    tell({ kind: 'over', sentence: `The figure’s program failed: ${message}` });
  });
  async function giveBytes(): Promise<void> {
    try {
      const bytes = await film.arrayBuffer();
      worker.postMessage({ film: bytes }, [bytes]);
    } catch (error) {
      const { filmProblem } = await import('#data/film-problem.ts');
      tell({ kind: 'over', sentence: filmProblem(error) });
    }
  }
  const request: TextRequest = { film, clips, detector };
  worker.postMessage(request, [detector.runtime.buffer, detector.model.buffer]);
}
