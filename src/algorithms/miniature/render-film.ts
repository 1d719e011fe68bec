import { grounds, shades } from './palette.ts';
import { distanceToShape, objectCentre, viewAt, type View } from './scene-geometry.ts';
import { filmFrames, pictureSide, type Scene } from './scene.ts';

/**
 * A film as numbers: `pixels` runs through frame, row, column and channel, the channel fastest.
 *
 * Channels are red, green and blue from −1 to 1; a frame has `size` rows of `size` columns.
 */
export interface Film {
  frames: number;
  size: number;
  pixels: Float32Array;
}

/**
 * Films a scene: paints the ground and the object as the camera sees them, frame by frame.
 *
 * Edges are softened over one pixel. Returns 32 × 32 pixels per frame. Throws a RangeError unless
 * `frames` is whole and positive.
 */
export function renderFilm(scene: Scene, frames = filmFrames): Film {
  if (!(Number.isInteger(frames) && frames >= 1)) {
    throw new RangeError(`invalid frames: ${frames}; a film needs 1 or more, such as 14`);
  }
  const size = pictureSide;
  const perFrame = size * size * 3;
  const pixels = new Float32Array(frames * perFrame);
  for (let frame = 0; frame < frames; frame++) {
    const picture = pixels.subarray(frame * perFrame, (frame + 1) * perFrame);
    const view = viewAt(scene, frame);
    paintGround(picture, scene, view);
    paintObject(picture, scene, frame, view);
  }
  return { frames, size, pixels };
}

/** Each swell's cosine of a sum splits into parts of x and of y, so tables of 32 suffice. */
function paintGround(picture: Float32Array, scene: Scene, view: View): void {
  const size = pictureSide;
  const { base, swells } = grounds[scene.background];
  for (let k = 0; k < picture.length; k++) picture[k] = 2 * base[k % 3] - 1;

  const cosX = new Float64Array(size);
  const sinX = new Float64Array(size);
  for (const [k, wave] of scene.waves.entries()) {
    const [red, green, blue] = swells[k].tint;
    for (let column = 0; column < size; column++) {
      const angle = wave.frequencyX * (view.x + (column + 0.5 - size / 2) / view.zoom);
      cosX[column] = Math.cos(angle);
      sinX[column] = Math.sin(angle);
    }
    for (let row = 0; row < size; row++) {
      const worldY = view.y + (row + 0.5 - size / 2) / view.zoom;
      // Tints are given on the scale from 0 to 1, pixels run from −1 to 1: hence the 2.
      const cosY = 2 * Math.cos(wave.frequencyY * worldY + wave.phase);
      const sinY = 2 * Math.sin(wave.frequencyY * worldY + wave.phase);
      for (let column = 0; column < size; column++) {
        const swell = cosX[column] * cosY - sinX[column] * sinY;
        const at = (row * size + column) * 3;
        picture[at] += swell * red;
        picture[at + 1] += swell * green;
        picture[at + 2] += swell * blue;
      }
    }
  }
}

function paintObject(picture: Float32Array, scene: Scene, frame: number, view: View): void {
  const size = pictureSide;
  const centre = objectCentre(scene, frame);
  const radius = scene.radius * view.zoom;
  const [light, dark] = shades[scene.colour];
  const striped = scene.texture === 'striped';
  // No shape reaches further than 1.4 radii from its centre.
  const reach = 1.4 * radius + 1;
  const [top, bottom] = [firstPixel(centre.y - reach), lastPixel(centre.y + reach)];
  const [left, right] = [firstPixel(centre.x - reach), lastPixel(centre.x + reach)];

  for (let row = top; row <= bottom; row++) {
    const y = (row + 0.5 - centre.y) / radius;
    for (let column = left; column <= right; column++) {
      const x = (column + 0.5 - centre.x) / radius;
      const cover = softStep(-radius * distanceToShape(scene.shape, x, y));
      if (cover === 0) continue;
      const shade = striped ? stripe(x * scene.radius, y * scene.radius, view.zoom) : 0;
      const at = (row * size + column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const paint = light[channel] + shade * (dark[channel] - light[channel]);
        picture[at + channel] += cover * (2 * paint - 1 - picture[at + channel]);
      }
    }
  }
}

/** From 0 on a light stripe to 1 on a dark one; slanted, 3 pixels wide in the object's own frame. */
function stripe(x: number, y: number, zoom: number): number {
  const width = 3;
  const across = Math.abs((x + y) * Math.SQRT1_2) / width;
  // A triangle wave, 0 in the middle of light stripes, clipped to edges one pixel wide.
  const fromLight = Math.abs(across - 2 * Math.round(across / 2));
  return softStep((fromLight - 0.5) * width * zoom);
}

function softStep(inside: number): number {
  return Math.min(1, Math.max(0, 0.5 + inside));
}

function firstPixel(edge: number): number {
  return Math.max(0, Math.floor(edge));
}

function lastPixel(edge: number): number {
  return Math.min(pictureSide - 1, Math.floor(edge));
}
