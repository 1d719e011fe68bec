/** Everything that can differ between two films of the small world and has a name. */
export const choices = {
  texture: ['plain', 'striped'],
  colour: ['red', 'green', 'blue', 'yellow', 'white'],
  shape: ['disc', 'square', 'triangle', 'cross'],
  motion: ['none', 'left', 'right', 'up', 'down'],
  background: ['sand', 'sea', 'meadow', 'dusk'],
  camera: ['static', 'pan left', 'pan right', 'pan up', 'pan down', 'zoom in', 'zoom out'],
  framesPerSecond: [5, 10, 20],
} as const;

/** One of the values that a named property of a scene can take: `Choice<'shape'>` is a shape. */
export type Choice<Name extends keyof typeof choices> = (typeof choices)[Name][number];

/** The side of every picture of the small world, in pixels. */
export const pictureSide = 32;

/** How many frames a film has unless told otherwise, as many as SVD's first model makes. */
export const filmFrames = 14;

/** A swell in the background's colour: cos(frequencyX · x + frequencyY · y + phase), in radians. */
export interface Wave {
  frequencyX: number;
  frequencyY: number;
  phase: number;
}

/**
 * All there is to know about one film of the small world: one object on one ground, one camera.
 *
 * World and picture share their unit, the pixel; x runs right and y down, and at the start of a
 * panning or static film the picture shows the world from 0 to 32. Time runs in seconds, so the
 * same scene can be filmed at another frame rate.
 */
export interface Scene {
  texture: Choice<'texture'>;
  colour: Choice<'colour'>;
  shape: Choice<'shape'>;
  motion: Choice<'motion'>;
  background: Choice<'background'>;
  camera: Choice<'camera'>;
  framesPerSecond: number;
  /** Half the object's width or so, in pixels of the world. */
  radius: number;
  /** Of the object through the world, in pixels per second; counts only if `motion` is not none. */
  speed: number;
  /** Of a pan in pixels per second, of a zoom in natural logarithms of its factor per second. */
  cameraSpeed: number;
  /** Where the object's centre is in frame 0, in the world. */
  start: { x: number; y: number };
  /** Which point of the world the middle of frame 0 shows, and how much enlarged. */
  viewAtStart: { x: number; y: number; zoom: number };
  waves: readonly Wave[];
}
