import { isGuided } from '#algorithms/miniature/film-sampler.ts';
import type { FilmOrder, FilmStep } from '#algorithms/miniature/film-order.ts';
import type { Studio } from '#algorithms/miniature/studio.ts';

/** What the worker that films asks the one beside it: first about which film, then step by step. */
type Question = { order: FilmOrder } | { id: number; x: Float64Array; sigma: number };

/** A port to another thread, of a page's worker as well as of Node's. */
interface Port extends Pick<MessagePort, 'addEventListener' | 'removeEventListener' | 'start'> {
  postMessage(message: Question | Guess): void;
}

interface Guess {
  id: number;
  /** Missing where the second worker could not begin, as for want of memory. */
  denoised?: Float64Array | undefined;
}

let lastId = 0;

/**
 * Films an order, and has a second worker make the guess without the wish meanwhile, if there is
 * one and guidance asks for it; the film is the same to the last digit.
 */
export function filmSteps(
  studio: Studio,
  order: FilmOrder,
  port: Port | undefined,
): Iterable<FilmStep> | AsyncIterable<FilmStep> {
  if (!port || order.sampler === 'heun' || !isGuided(order.guidance)) return studio.film(order);
  const { watch: _, ...plain } = order;
  port.postMessage({ order: plain });
  return studio.filmTogether(order, (x, sigma) => ask(port, x, sigma));
}

/** Makes the guess without the wish for whoever asks through the port. */
export function answerGuesses(port: Port, studio: () => Studio): void {
  let guess: ReturnType<Studio['unconditional']> | undefined;
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    if ('order' in data) {
      guess = orNothing(() => studio().unconditional(data.order));
    } else {
      const { id, x, sigma } = data;
      const denoised = orNothing(() => guess?.(x, sigma));
      port.postMessage({ id, denoised });
    }
  });
  port.start();
}

function ask(port: Port, x: Float64Array, sigma: number): Promise<Float64Array | undefined> {
  const id = ++lastId;
  return new Promise((resolve) => {
    port.addEventListener('message', function hear({ data }: MessageEvent<Guess>) {
      if (data.id !== id) return; // of a film that was stopped
      port.removeEventListener('message', hear);
      resolve(data.denoised);
    });
    port.start();
    port.postMessage({ id, x, sigma });
  });
}

/** What fails here is made by the worker that asks, which then says what is wrong. */
function orNothing<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
