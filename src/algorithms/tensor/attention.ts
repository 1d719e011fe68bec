import { gradientOf, outputOf, remember } from './gradient.ts';
import type { AttentionSteps } from './kernels.ts';
import { reserve, type Tape, type Tensor } from './tape.ts';

/** Who looks at whom: groups of queries and the keys they see, found by steps from row to row. */
export interface AttentionLayout {
  steps: AttentionSteps;
  heads: number;
}

/** Each place of a frame looks at all places of its frame. */
export function spatialAttention(frames: number, places: number, heads: number): AttentionLayout {
  return { heads, steps: [frames, 1, places, places, places, 0, 1, places, 0, 1] };
}

/** Each place looks at the same place in all frames of its clip. */
export function temporalAttention(
  { clips, frames, places }: { clips: number; frames: number; places: number },
  heads: number,
): AttentionLayout {
  const step = [frames * places, 1, places] as const;
  return { heads, steps: [clips, places, frames, frames, ...step, ...step] };
}

/** Each place of each frame looks at the words (or the picture) of its clip. */
export function crossAttention(
  { clips, frames, places }: { clips: number; frames: number; places: number },
  words: number,
  heads: number,
): AttentionLayout {
  return { heads, steps: [clips, 1, frames * places, words, frames * places, 0, 1, words, 0, 1] };
}

/**
 * Attention: each query takes a mean of the values, weighted by how well their keys answer it.
 *
 * softmax(q·kᵀ/√d)·v, head by head. `weights` in the answer is where the softmax stands in memory,
 * group by group, head by head, one row of keys per query. Vaswani et al. 2017, eq. 1.
 */
export function attention(
  tape: Tape,
  { q, k, v }: { q: Tensor; k: Tensor; v: Tensor },
  { steps, heads }: AttentionLayout,
): { out: Tensor; weights: number } {
  const { kernels } = tape;
  const [outer, inner, queries, keys] = steps;
  if (q.rows !== outer * inner * queries || q.columns % (4 * heads) !== 0) {
    throw new RangeError(
      `${q.rows} × ${q.columns} queries for ${outer * inner} groups of ${queries}, ${heads} heads`,
    );
  }
  const out = outputOf(tape, q, [q, k, v]);
  const weights = reserve(tape, outer * inner * heads * queries * keys);
  const room = upToEights(Math.max(queries, keys)) * upToEights(q.columns / heads);
  const before = tape.top;
  const panels = reserve(tape, room);
  kernels.attend(q.at, k.at, v.at, out.at, weights, panels, q.columns, heads, ...steps);
  tape.top = before;
  remember(tape, out, () => {
    const gradients = [q, k, v].map((tensor) =>
      tensor.gradient >= 0 ? gradientOf(tape, tensor) : reserve(tape, tensor.rows * tensor.columns),
    );
    const [gq, gk, gv] = gradients;
    const mark = tape.top;
    const spare = [reserve(tape, room), reserve(tape, queries * keys)] as const;
    const addresses = [q.at, k.at, v.at, out.gradient, weights, gq, gk, gv, ...spare] as const;
    kernels.attendGradient(...addresses, q.columns, heads, ...steps);
    tape.top = mark;
  });
  return { out, weights };
}

function upToEights(count: number): number {
  return 8 * Math.ceil(count / 8);
}
