import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WeightName } from '#algorithms/miniature/film-order.ts';
import {
  finishedLatents,
  openStudio,
  studioMegabytes,
  type Studio,
} from '#algorithms/miniature/studio.ts';
import { decodeWeights } from '#algorithms/miniature/weights-file.ts';
import { loadKernels } from '#data/load-kernels.ts';
import { readWeightFiles } from '#data/read-weights.ts';
import type { Attention, PlainOrder } from '#workers/miniature-messages.ts';
import { watchedAttention } from '#workers/watched-attention.ts';

// A page is drawn again at each change of its words, its figures mostly as they were.
const made = new Map<string, Float32Array>();
const studios = new Map<string, Studio>();

/** Films orders while the book is built, by the same code and weights as the page. */
export function filmOnServer(
  orders: readonly PlainOrder[],
  weights: readonly WeightName[],
): Float32Array[] {
  const keys = orders.map((order) => JSON.stringify([order, weights]));
  if (keys.some((key) => !made.has(key))) {
    const studio = openOnServer(weights);
    orders.forEach((order, n) => {
      const latents = finishedLatents(studio.film(order));
      made.set(keys[n], studio.eyes.decode(latents, order.decoderInTime));
    });
  }
  return keys.flatMap((key) => made.get(key) ?? []);
}

/** What the last step's temporal attention of one block looked at, while an order is filmed. */
export function attentionOnServer(
  order: PlainOrder,
  weights: readonly WeightName[],
  block: string,
): Attention | undefined {
  const { eyes, film } = openOnServer(weights);
  let attention: Attention | undefined;
  const steps = film({
    ...order,
    watch(name, address, layout) {
      if (name === block) attention = watchedAttention(address, layout, eyes.arena.kernels);
    },
  });
  finishedLatents(steps);
  return attention;
}

/** A picture's latents, and the picture as the autoencoder restores it from them. */
export function restoreOnServer(pixels: Float32Array): {
  latents: Float32Array;
  pixels: Float32Array;
} {
  const { eyes } = openOnServer(['eyes']);
  const latents = eyes.encode(pixels);
  return { latents, pixels: eyes.decode(latents) };
}

/** The recorded films of an artefact, by name. */
export function recordedOnServer(id: string): Map<string, Float32Array> {
  const { eyes } = openOnServer(['eyes']);
  const bytes = new Uint8Array(readFileSync(join(process.cwd(), `public/data/${id}.bin`)));
  const films = decodeWeights(bytes);
  return new Map(films.map(({ name, values }) => [name, eyes.decode(values)]));
}

function openOnServer(weights: readonly WeightName[]): Studio {
  const key = weights.join();
  const open = studios.get(key);
  if (open) return open;
  const files = readWeightFiles(process.cwd(), weights);
  const studio = openStudio(loadKernels({ megabytes: studioMegabytes, fused: true }), files);
  studios.set(key, studio);
  return studio;
}
