import { useEffect, useRef, useState } from 'react';
import type { WeightName } from '#algorithms/miniature/film-order.ts';
import type { PlainOrder } from '#workers/miniature-messages.ts';
import { makeFilm, type MadeFilm } from './film-worker.ts';
import { replaceFilmer } from './filmer.ts';
import { firstAttention, firstFilms } from './first-films.ts';

/** How far a figure's films are. */
export type Filming =
  | { is: 'asleep' }
  | { is: 'loading'; share: number }
  /** Film `film` of `films`, after `step` of `steps`. */
  | { is: 'filming'; film: number; films: number; step: number; steps: number }
  | { is: 'done' }
  /** Midway: a part of the film that was asked for is shown. */
  | { is: 'stopped'; midway: boolean }
  | { is: 'problem'; sentence: string };

/** Whether films are being loaded or made. */
export function isBusy({ is }: Filming): boolean {
  return is === 'loading' || is === 'filming';
}

/** Whether what is shown is not yet, or will not be, the film that was asked for. */
export function unfinished({ is }: Filming): boolean {
  return is !== 'asleep' && is !== 'done';
}

/** A figure's films: those that are finished, or the one that is being made as far as it is known. */
export interface Films {
  filming: Filming;
  /** The pixels of each film in the order they were asked for; undefined before any are there. */
  pixels: Float32Array[] | undefined;
  /** Set once all are finished: how long each took, and what was watched. */
  made: MadeFilm[] | undefined;
  start(orders: readonly PlainOrder[]): void;
  stop(): void;
}

/**
 * Films for a figure. While the book is built `first` is filmed at once; in the page nothing is
 * loaded before `start`, and leaving the page stops what runs. A new start ends the one before.
 */
export function useFilms(
  first: readonly PlainOrder[],
  weights: readonly WeightName[],
  watch?: string,
): Films {
  const [filming, setFilming] = useState<Filming>({ is: 'asleep' });
  const [pixels, setPixels] = useState(() => firstFilms(first, weights));
  const [made, setMade] = useState<MadeFilm[]>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function film(orders: readonly PlainOrder[], signal: AbortSignal): Promise<void> {
    const films: MadeFilm[] = [];
    for (const [n, order] of orders.entries()) {
      const listener = {
        loading(share: number) {
          // What was stopped while it loaded goes on loading, unseen.
          if (!signal.aborted) setFilming({ is: 'loading', share });
        },
        step(step: number, steps: number, preview?: Float32Array) {
          setFilming({ is: 'filming', film: n + 1, films: orders.length, step, steps });
          if (preview) setPixels((shown) => replaced(shown, n, preview, orders.length));
        },
      };
      const film = await makeFilm(order, weights, listener, {
        ...{ signal, ...(watch !== undefined && { watch }) },
      });
      films.push(film);
      setPixels((shown) => replaced(shown, n, film.pixels, orders.length));
    }
    setMade(films);
    setFilming({ is: 'done' });
  }

  function start(orders: readonly PlainOrder[]): void {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setMade(undefined);
    const here = firstFilms(orders, weights);
    if (here) return filmedHere(orders, here);
    setFilming({ is: 'loading', share: 0 });
    film(orders, controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted) return; // by another start, or the reader, who was told
      const stopped = error instanceof DOMException && error.name === 'AbortError';
      const sentence = error instanceof Error ? error.message : String(error);
      setFilming(({ is }) =>
        stopped ? { is: 'stopped', midway: is === 'filming' } : { is: 'problem', sentence },
      );
    });
  }

  /** Outside a page, as in the command that prints a figure, there is no worker to wait for. */
  function filmedHere(orders: readonly PlainOrder[], films: Float32Array[]): void {
    const attentionTo = (order: PlainOrder) =>
      watch === undefined ? undefined : firstAttention(order, weights, watch);
    setPixels(films);
    setMade(
      films.map((each, n) => {
        const attention = attentionTo(orders[n]);
        return { pixels: each, milliseconds: 0, ...(attention && { attention }) };
      }),
    );
    setFilming({ is: 'done' });
  }

  function stop(): void {
    const filmed = filming.is === 'filming';
    running.current?.abort();
    // A reader may stop a film because it does not go on: then its worker is not to be trusted.
    if (filmed)
      replaceFilmer(new DOMException('Stopped with a film of this page; try again.', 'AbortError'));
    setFilming({ is: 'stopped', midway: filmed });
  }

  return { filming, pixels, made, start, stop };
}

/** The films with one of them replaced; those that are not there yet show the same for now. */
function replaced(
  shown: readonly Float32Array[] | undefined,
  n: number,
  film: Float32Array,
  count: number,
): Float32Array[] {
  return Array.from({ length: count }, (_, k) => (k === n ? film : (shown?.[k] ?? film)));
}
