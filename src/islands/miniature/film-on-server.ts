import { readFileSync, statSync } from 'node:fs';
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

// A page is drawn again at each change of its words, its figures mostly as they were; and a long book
// may show one thing in several places. So each is made once.
const films = new Map<string, Float32Array>();
const attentions = new Map<string, Attention | undefined>();
const recordings = new Map<string, Map<string, Float32Array>>();
const studios = new Map<string, Studio>();

/** Films orders while the book is built, by the same code and weights as the page. */
export function filmOnServer(
  orders: readonly PlainOrder[],
  weights: readonly WeightName[],
): Float32Array[] {
  return orders.map((order) =>
    once(films, JSON.stringify([order, weights]), () => {
      const { eyes, film } = openOnServer(weights);
      return eyes.decode(finishedLatents(film(order)), order.decoderInTime);
    }),
  );
}

/** What the last step's temporal attention of one block looked at, while an order is filmed. */
export function attentionOnServer(
  order: PlainOrder,
  weights: readonly WeightName[],
  block: string,
): Attention | undefined {
  return once(attentions, JSON.stringify([order, weights, block]), () => {
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
  });
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
  const file = join(process.cwd(), `public/data/${id}.bin`);
  // Whoever records anew while writing sees what was recorded.
  return once(recordings, `${id} ${statSync(file).mtimeMs}`, () => {
    const { eyes } = openOnServer(['eyes']);
    const bytes = new Uint8Array(readFileSync(file));
    const recorded = decodeWeights(bytes);
    return new Map(recorded.map(({ name, values }) => [name, eyes.decode(values)]));
  });
}

function openOnServer(weights: readonly WeightName[]): Studio {
  return once(studios, weights.join(), () => {
    const files = readWeightFiles(process.cwd(), weights);
    return openStudio(loadKernels({ megabytes: studioMegabytes, fused: true }), files);
  });
}

/** What was made under this name, or is made now. */
function once<Made>(all: Map<string, Made>, name: string, make: () => Made): Made {
  const known = all.get(name);
  if (known !== undefined) return known;
  const made = make();
  all.set(name, made);
  return made;
}
