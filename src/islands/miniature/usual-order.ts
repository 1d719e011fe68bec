import { constantGuidance } from '#algorithms/diffusion/guidance.ts';
import { usualMicro } from '#algorithms/miniature/micro-conditions.ts';
import { readCaption } from '#algorithms/miniature/read-caption.ts';
import { filmFrames } from '#algorithms/miniature/scene.ts';
import type { PlainOrder } from '#workers/miniature-messages.ts';

/** How the book films unless a figure says otherwise: 14 frames, 20 steps of Euler, guidance 2. */
export const usualSettings = { frames: filmFrames, steps: 20, guidance: 2 } as const;

/** The order for a caption with the usual settings: ten frames a second, a little motion. */
export function captionOrder(sentence: string, seed: number): PlainOrder {
  const { frames, steps, guidance } = usualSettings;
  return {
    of: { words: readCaption(sentence) },
    micro: usualMicro,
    guidance: constantGuidance(frames, guidance),
    ...{ frames, steps, seed },
  };
}
