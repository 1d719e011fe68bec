import type { Random } from './random.ts';
import type { GreyFilm } from './temporal-coherence.ts';

/** Where a frame's fine grain comes from: drawn anew, left on the screen, or carried by the scene. */
export type Grain = 'anew' | 'screen' | 'scene';

/** The camera of `pannedFilm`: the film's size, and how many pixels the scene moves per frame. */
export const pan = { frames: 14, width: 96, height: 24, motion: { dx: -2, dy: 0 } } as const;

/**
 * Films a flat landscape with a camera that pans evenly, and lays fine grain over every frame.
 *
 * The grain is normal noise of standard deviation `deviation`, a stand-in for the details that a
 * model has to make up. In all three kinds of film each single frame has the same distribution;
 * they differ only in what one frame's grain has to do with the next. Brightness 0 is paper, 1 is
 * ink; grain may reach beyond. Throws RangeError if the deviation is negative.
 */
export function pannedFilm(grain: Grain, deviation: number, random: Random): GreyFilm {
  if (!(deviation >= 0)) {
    throw new RangeError(`invalid deviation: ${deviation}; expected 0 or more`);
  }
  const { width, height, motion } = pan;
  const travel = -motion.dx;
  const world = width + (pan.frames - 1) * travel;
  // As many numbers as the largest need: a sheet for the world, of which the screen uses the left.
  const newSheet = () => Float64Array.from({ length: world * height }, () => random.normal());
  let sheet = newSheet();

  const frames = Array.from({ length: pan.frames }, (_, i) => {
    if (grain === 'anew' && i > 0) sheet = newSheet();
    return Float64Array.from({ length: width * height }, (_, k) => {
      const y = Math.floor(k / width);
      const onScreen = k % width;
      const inWorld = onScreen + i * travel;
      const column = grain === 'scene' ? inWorld : onScreen;
      return landscape(inWorld, y) + deviation * sheet[y * world + column];
    });
  });
  return { width, height, frames };
}

// Two ridges, a sky and a sun, chosen for the eye alone: what is measured along the pan is the same
// for any landscape.
function landscape(x: number, y: number): number {
  const near = 19.5 + 2 * Math.sin(x / 11) + Math.sin(x / 5);
  if (y >= near) return 0.85;
  const slope = Math.abs(((x + 12) % 44) - 22);
  const far = 6 + 0.55 * slope + Math.sin(x / 3);
  if (y >= far) return 0.5;
  return Math.hypot(x - 76, y - 8) < 4.6 ? 0.9 : 0.14;
}
