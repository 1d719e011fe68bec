import { MessageChannel, Worker } from 'node:worker_threads';
import type { FilmOrder, FilmStep } from '#algorithms/miniature/film-order.ts';
import { openStudio, studioMegabytes } from '#algorithms/miniature/studio.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import { filmSteps } from '#workers/second-guess.ts';
import { inTurns } from '../in-turns.ts';

const ROUNDS = 8;

/** Seconds from an order to the pixels of its film. */
export interface FilmsTimed {
  /** With a second worker for the guess without the wish, as in a page. */
  seconds14Frames: number;
  secondsOneThread: number;
}

/** Times the same film made by two threads and by one, in turns. */
export async function timeFilms(root: string, order: FilmOrder): Promise<FilmsTimed> {
  const kernels = loadKernels({ megabytes: studioMegabytes, fused: true });
  const studio = openStudio(kernels, readWeightFiles(root, ['eyes', 'films']));
  const { port1, port2 } = new MessageChannel();
  const beside = new Worker(new URL('./guess-beside.ts', import.meta.url), {
    ...{ workerData: { root, port: port2 }, transferList: [port2] },
  });
  async function film(steps: Iterable<FilmStep> | AsyncIterable<FilmStep>): Promise<void> {
    for await (const { step, x } of steps) if (step === order.steps) studio.eyes.decode(x);
  }
  const timing = await inTurns(
    {
      together: () => film(filmSteps(studio, order, port1)),
      alone: () => film(studio.film(order)),
    },
    ROUNDS,
  );
  await beside.terminate();
  return {
    seconds14Frames: timing('together').usual / 1000,
    secondsOneThread: timing('alone').usual / 1000,
  };
}
