import type { WeightName } from '#algorithms/miniature/film-order.ts';
import type { Attention, PlainOrder } from '#workers/miniature-messages.ts';

const server = import.meta.env.SSR ? await import('./film-on-server.ts') : undefined;

/** The films of some orders outside a page, as while the book is built; in a page there are none. */
export function firstFilms(
  orders: readonly PlainOrder[],
  weights: readonly WeightName[],
): Float32Array[] | undefined {
  return server?.filmOnServer(orders, weights);
}

/** What a block's temporal attention looks at while an order is filmed for the built page. */
export function firstAttention(
  order: PlainOrder,
  weights: readonly WeightName[],
  block: string,
): Attention | undefined {
  return server?.attentionOnServer(order, weights, block);
}

/** A picture through the autoencoder and back for the built page. */
export function firstRestored(
  pixels: Float32Array,
): { latents: Float32Array; pixels: Float32Array } | undefined {
  return server?.restoreOnServer(pixels);
}
