import type { AttentionLayout } from '#algorithms/tensor/attention.ts';
import type { Kernels } from '#algorithms/tensor/kernels.ts';
import type { Attention } from './miniature-messages.ts';

/** Copies the weights while they stand in memory; those of the first clip, which has the wish. */
export function watchedAttention(
  weights: number,
  { steps, heads }: AttentionLayout,
  kernels: Kernels,
): Attention {
  const [, places, frames] = steps;
  const length = places * heads * frames * frames;
  const copy = new Float32Array(kernels.memory.buffer, weights, length).slice();
  return { weights: copy, places, heads, frames };
}
