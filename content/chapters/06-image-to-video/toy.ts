import type { Cloud } from '#algorithms/diffusion/gaussian-mixture.ts';

/** The class that is asked for in the toys of this chapter. */
export const asked = 'asked for';

/** Two classes in the plane, chosen to be seen: one with a single cloud each, one with three. */
export const toys = {
  'one cloud': [
    { mean: [-0.8, 0], std: 0.6, weight: 1, label: asked },
    { mean: [0.8, 0], std: 0.6, weight: 1, label: 'the other' },
  ],
  'three clouds': [
    { mean: [-0.2, 0.2], std: 0.25, weight: 1, label: asked },
    { mean: [-1.2, 1], std: 0.25, weight: 1, label: asked },
    { mean: [-1.2, -0.9], std: 0.25, weight: 1, label: asked },
    { mean: [0.8, 0], std: 0.5, weight: 3, label: 'the other' },
  ],
} satisfies Record<string, Cloud[]>;

/** The name of one of the toys. */
export type Toy = keyof typeof toys;
