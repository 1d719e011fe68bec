import type { Vector } from './camera.ts';

/**
 * Spreads the frames of an orbit evenly over the full circle, the first at the front.
 *
 * Angles in radians; 21 frames for SVD-MV (Blattmann et al. 2023, app. D.6, which prints neither
 * their spacing nor their start). The last stops one step short of the first, so the film can loop.
 * Throws RangeError unless `frames` is whole and positive.
 */
export function orbitAzimuths(frames = 21): Float64Array {
  if (!Number.isInteger(frames) || frames < 1) {
    throw new RangeError(`invalid frames: ${frames}; expected a whole number of 1 or more`);
  }
  return Float64Array.from({ length: frames }, (_, t) => (2 * Math.PI * t) / frames);
}

/**
 * Places the camera on its way around the origin.
 *
 * `azimuth` turns about the vertical axis and `elevation` rises above the ground, in radians;
 * SVD-MV was trained from −5° to 30° (app. D.6). Throws RangeError unless radius > 0 and
 * |elevation| < 90°, beyond which "up" has no meaning.
 */
export function orbitPosition(orbit: {
  azimuth: number;
  elevation: number;
  radius: number;
}): Vector {
  const { azimuth, elevation, radius } = orbit;
  if (!(radius > 0)) {
    throw new RangeError(`invalid radius: ${radius}; expected a positive distance`);
  }
  if (!(Math.abs(elevation) < Math.PI / 2)) {
    throw new RangeError(`invalid elevation: ${elevation}; expected radians between −π/2 and π/2`);
  }
  const ground = radius * Math.cos(elevation);
  return [ground * Math.sin(azimuth), radius * Math.sin(elevation), ground * Math.cos(azimuth)];
}
