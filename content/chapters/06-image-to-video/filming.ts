import { linearGuidance } from '#algorithms/diffusion/guidance.ts';
import { defaultCondAug } from '#algorithms/diffusion/noise-augmentation.ts';
import type { Drawing } from '#algorithms/miniature/drawn-picture.ts';
import { usualMicro } from '#algorithms/miniature/micro-conditions.ts';
import { usualSettings } from '#islands/miniature/usual-order.ts';
import type { PlainOrder } from '#workers/miniature-messages.ts';

/** The pictures that a reader may choose from, by the thing that is on them. */
export const drawings = {
  'red disc': { shape: 'disc', colour: 'red', background: 'sand', x: 12, y: 17 },
  'yellow square': { shape: 'square', colour: 'yellow', background: 'sea', x: 18, y: 14 },
  'white cross': { shape: 'cross', colour: 'white', background: 'meadow', x: 15, y: 19 },
} as const satisfies Record<string, Drawing>;

/** Says what a drawing shows. */
export function sayDrawing({ colour, shape, background }: Drawing): string {
  return `a ${colour} ${shape} over ${background}`;
}

/** The order for a first frame: noise of SVD's strength on it, guidance from 1 up to the usual. */
export function pictureOrder(
  picture: Float32Array,
  seed: number,
  sigmaC = defaultCondAug,
): PlainOrder {
  const { frames, steps, guidance } = usualSettings;
  return {
    of: { picture, sigmaC },
    micro: usualMicro,
    guidance: linearGuidance({ frames, wMin: 1, wMax: guidance }),
    ...{ frames, steps, seed },
  };
}
