import { loadDetector } from '#data/load-detector.ts';
import TextWorker from '#workers/text.worker.ts?worker&inline';
import type { TextAnswer, TextRequest } from '#workers/text-messages.ts';

/**
 * Loads the detector of text and looks for text in the clips of a film, in a worker of its own.
 *
 * `loaded` hears how far the loading is, `tell` what is found, the last word included; both hear
 * nothing any more once `over` is aborted.
 */
export async function lookForText(
  { film, clips }: Pick<TextRequest, 'film' | 'clips'>,
  hear: { loaded: (share: number) => void; tell: (answer: TextAnswer) => void },
  over: AbortSignal,
): Promise<void> {
  const detector = await loadDetector((share) => {
    if (!over.aborted) hear.loaded(share);
  });
  if (over.aborted) return;
  const worker = new TextWorker();
  over.addEventListener('abort', () => worker.terminate());
  worker.addEventListener('message', ({ data }: MessageEvent<TextAnswer>) => {
    if (data.kind === 'over') worker.terminate();
    if (!over.aborted) hear.tell(data);
  });
  worker.addEventListener('error', ({ message }) => {
    hear.tell({ kind: 'over', sentence: `The figure’s program failed: ${message}` });
  });
  const request: TextRequest = { film, clips, detector };
  worker.postMessage(request, [detector.runtime.buffer, detector.model.buffer]);
}
