import { meanSpeed } from '../curation/motion-score.ts';
import { peakSignalToNoise } from '../peak-signal-to-noise.ts';
import type { CameraMotion } from './camera-motion.ts';
import { filmFlow } from './film-motion.ts';
import { pictureSide } from './scene.ts';

const perFrame = pictureSide * pictureSide * 3;

/**
 * How close a film's first frame is to the picture it was given: the PSNR in decibels.
 *
 * Values from −1 to 1, so the peak is 2. Infinity if they are equal.
 */
export function firstFrameFidelity(picture: Float32Array, film: Float32Array): number {
  return peakSignalToNoise(picture, film.subarray(0, perFrame), 2);
}

/** How much moves in a film: the mean length of its dense optical flow, in pixels per frame. */
export function meanFlow(film: Float32Array): number {
  const flow = filmFlow(film);
  return flow.reduce((sum, field) => sum + meanSpeed(field), 0) / flow.length;
}

/**
 * How colourful each frame is: the mean over its pixels of the largest minus the smallest channel.
 *
 * From 0 for greys to 1 for pure colours, as a screen shows them: what lies beyond −1 and 1 is cut.
 */
export function saturationPerFrame(film: Float32Array): number[] {
  return framesOf(film).map((frame) => {
    let sum = 0;
    for (let k = 0; k < perFrame; k += 3) {
      const [red, green, blue] = [shown(frame[k]), shown(frame[k + 1]), shown(frame[k + 2])];
      sum += Math.max(red, green, blue) - Math.min(red, green, blue);
    }
    return sum / 2 / (perFrame / 3);
  });
}

/**
 * How far each frame is from a picture: the mean difference of their values, black to white being 1.
 *
 * It does not tell a wrong colour from an object that has moved, as it should.
 */
export function distancePerFrame(picture: Float32Array, film: Float32Array): number[] {
  return framesOf(film).map((frame) => {
    let sum = 0;
    for (let k = 0; k < perFrame; k++) sum += Math.abs(frame[k] - picture[k]);
    return sum / 2 / perFrame;
  });
}

/** How much larger a zooming camera shows everything from frame to frame, in per cent. */
export function enlargementPercent({ zoom }: Pick<CameraMotion, 'zoom'>): number {
  return 100 * Math.expm1(zoom);
}

function framesOf(film: Float32Array): Float32Array[] {
  if (film.length === 0 || film.length % perFrame !== 0) {
    throw new RangeError(`invalid film: ${film.length} values; each frame has ${perFrame}`);
  }
  return Array.from({ length: film.length / perFrame }, (_, t) =>
    film.subarray(t * perFrame, (t + 1) * perFrame),
  );
}

function shown(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
