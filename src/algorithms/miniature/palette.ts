import type { Choice } from './scene.ts';

/** Red, green and blue, each from 0 to 1, as a screen takes them. */
export type Paint = readonly [red: number, green: number, blue: number];

/** How a ground is painted: a colour, and swells that push it towards others and back. */
export interface Ground {
  base: Paint;
  swells: readonly {
    /** What the crest adds to the base; the trough takes as much away. */
    tint: Paint;
    /** From crest to crest, in pixels. */
    wavelength: number;
    /** The direction in which the swell changes, in degrees from the x axis towards y. */
    degrees: number;
  }[];
}

/** The light and the dark shade of each colour; plain objects wear the light one alone. */
export const shades: Record<Choice<'colour'>, readonly [light: Paint, dark: Paint]> = {
  red: [
    [0.85, 0.23, 0.18],
    [0.54, 0.08, 0.1],
  ],
  green: [
    [0.1, 0.62, 0.3],
    [0.03, 0.38, 0.2],
  ],
  blue: [
    [0.16, 0.34, 0.85],
    [0.08, 0.17, 0.52],
  ],
  yellow: [
    [0.98, 0.82, 0.2],
    [0.76, 0.53, 0.06],
  ],
  white: [
    [0.98, 0.97, 0.94],
    [0.64, 0.63, 0.62],
  ],
};

/**
 * The four grounds, muted so that every object stands out.
 *
 * Each has a swell along x and one along y at least, so that no pan goes unseen.
 */
export const grounds: Record<Choice<'background'>, Ground> = {
  sand: {
    base: [0.72, 0.6, 0.46],
    swells: [
      { tint: [0.07, 0.07, 0.06], wavelength: 15, degrees: 60 },
      { tint: [0.05, 0.03, 0.0], wavelength: 26, degrees: -10 },
      { tint: [0.03, 0.02, 0.03], wavelength: 19, degrees: 110 },
    ],
  },
  sea: {
    base: [0.42, 0.58, 0.63],
    swells: [
      { tint: [0.07, 0.07, 0.06], wavelength: 13, degrees: 80 },
      { tint: [-0.05, 0.02, 0.04], wavelength: 24, degrees: 15 },
      { tint: [0.04, 0.04, 0.03], wavelength: 18, degrees: 150 },
    ],
  },
  meadow: {
    base: [0.56, 0.61, 0.4],
    swells: [
      { tint: [0.07, 0.06, 0.02], wavelength: 17, degrees: 35 },
      { tint: [-0.03, 0.03, 0.03], wavelength: 21, degrees: -50 },
      { tint: [0.05, 0.03, 0.03], wavelength: 27, degrees: 85 },
    ],
  },
  dusk: {
    base: [0.4, 0.33, 0.46],
    swells: [
      { tint: [0.07, 0.03, 0.01], wavelength: 28, degrees: 90 },
      { tint: [-0.03, 0.0, 0.04], wavelength: 22, degrees: 20 },
      { tint: [0.04, 0.04, 0.04], wavelength: 17, degrees: 140 },
    ],
  },
};
