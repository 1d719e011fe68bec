import type { FlowField } from '../curation/motion-score.ts';
import { distanceToShape, objectCentre, velocities, viewAt } from './scene-geometry.ts';
import { filmFrames, pictureSide, type Scene } from './scene.ts';

/** The mean motion, in pixels per frame, from which on the motion bucket is full. */
export const fullBucketMotion = 1.6;

const buckets = 256;

/**
 * Where each pixel of a frame will be in the next, exactly: no estimate, the scene knows.
 *
 * `dx` and `dy` in pixels, row by row, for the 32 × 32 pixels of frame `frame`, counted from 0. A
 * pixel whose middle lies on the object moves with it, any other with the ground.
 */
export function sceneFlow(scene: Scene, frame: number): FlowField {
  const size = pictureSide;
  const [now, next] = [viewAt(scene, frame), viewAt(scene, frame + 1)];
  const centre = objectCentre(scene, frame);
  const radius = scene.radius * now.zoom;
  const { objectX, objectY } = velocities(scene);
  const seconds = 1 / scene.framesPerSecond;
  const dx = new Float32Array(size * size);
  const dy = new Float32Array(size * size);

  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [fromX, fromY] = [column + 0.5 - size / 2, row + 0.5 - size / 2];
      const outside = distanceToShape(
        scene.shape,
        (column + 0.5 - centre.x) / radius,
        (row + 0.5 - centre.y) / radius,
      );
      const step = outside <= 0 ? seconds : 0;
      const worldX = now.x + fromX / now.zoom + step * objectX;
      const worldY = now.y + fromY / now.zoom + step * objectY;
      dx[row * size + column] = next.zoom * (worldX - next.x) - fromX;
      dy[row * size + column] = next.zoom * (worldY - next.y) - fromY;
    }
  }
  return { width: size, height: size, dx, dy };
}

/**
 * How much moves in a film of the scene: the mean length of the flow, in pixels per frame.
 *
 * The mean runs over all pixels of all pairs of neighbouring frames. Throws a RangeError for less
 * than 2 frames.
 */
export function meanMotion(scene: Scene, frames = filmFrames): number {
  if (!(Number.isInteger(frames) && frames >= 2)) {
    throw new RangeError(`invalid frames: ${frames}; motion needs 2 or more, such as 14`);
  }
  let sum = 0;
  for (let frame = 0; frame + 1 < frames; frame++) {
    const { dx, dy } = sceneFlow(scene, frame);
    for (let k = 0; k < dx.length; k++) sum += Math.sqrt(dx[k] * dx[k] + dy[k] * dy[k]);
  }
  return sum / ((frames - 1) * pictureSide * pictureSide);
}

/**
 * The motion bucket of a film of the scene: its mean motion as a whole number from 0 to 255.
 *
 * Linear: 0 is a still, 255 stands for 1.6 pixels per frame and more.
 */
export function motionBucket(scene: Scene, frames = filmFrames): number {
  return bucketOfMotion(meanMotion(scene, frames));
}

/**
 * The motion bucket of a mean motion in pixels per frame: linear, rounded, 255 at 1.6 and above.
 *
 * Throws a RangeError for a negative motion.
 */
export function bucketOfMotion(pixelsPerFrame: number): number {
  if (!(pixelsPerFrame >= 0)) {
    throw new RangeError(`invalid motion: ${pixelsPerFrame}; 0 or more pixels per frame exist`);
  }
  const filled = Math.min(1, pixelsPerFrame / fullBucketMotion);
  return Math.round(filled * (buckets - 1));
}
