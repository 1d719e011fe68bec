import type { Random } from '../random.ts';
import type { Film } from './render-film.ts';

const ink = 0.92;
const paper = -0.92;

/** A letter of the bar is drawn on cells of one pixel, 3 wide and 5 high. */
const letter = { width: 3, height: 5 } as const;

/**
 * Writes on a film, the same in every frame: light block letters on a dark bar, above or below.
 *
 * Changes the film; returns the part of the picture that the bar covers, from 0 to 1.
 */
export function paintTextBar(film: Film, random: Random): number {
  const { size } = film;
  const height = letter.height + 2 + Math.floor(random.uniform() * 3);
  const top = random.uniform() < 0.5 ? 1 : size - height - 1;
  const inked = writeLine(size, random);
  const firstLine = top + Math.floor((height - letter.height) / 2);

  for (let frame = 0; frame < film.frames; frame++) {
    for (let row = top; row < top + height; row++) {
      const line = row - firstLine;
      const written = line >= 0 && line < letter.height;
      for (let column = 0; column < size; column++) {
        const dark = !(written && inked[line * size + column] === 1);
        const at = ((frame * size + row) * size + column) * 3;
        film.pixels.fill(dark ? paper : ink, at, at + 3);
      }
    }
  }
  return height / size;
}

/** Letters of no alphabet: cells inked by lot, a stem always, a gap after each, now and then two. */
function writeLine(size: number, random: Random): Uint8Array {
  const inked = new Uint8Array(letter.height * size);
  let left = 2;
  while (left + letter.width < size - 1) {
    for (let row = 0; row < letter.height; row++) {
      inked[row * size + left] = 1;
      for (let column = 1; column < letter.width; column++) {
        if (random.uniform() < 0.5) inked[row * size + left + column] = 1;
      }
    }
    left += letter.width + (random.uniform() < 0.2 ? 3 : 1);
  }
  return inked;
}

/**
 * Degrades a film as hard compression does: blocks of 4 × 4 pixels lose detail, noise is added.
 *
 * Changes the film. Each block keeps 35 % of what sets its pixels apart from its mean; the noise
 * has a deviation of 0.1 and is drawn anew for every frame. Throws a RangeError unless the side is a multiple of 4.
 */
export function degrade(film: Film, random: Random): void {
  const block = 4;
  const kept = 0.35;
  const deviation = 0.1;
  const { frames, size, pixels } = film;
  if (size % block !== 0) {
    throw new RangeError(`invalid size: ${size}; sides must be multiples of ${block}`);
  }
  const means = new Float64Array((size / block) * 3);
  // Frames lie below one another, so the film is one tall picture of whole blocks.
  for (let top = 0; top < frames * size; top += block) {
    means.fill(0);
    for (let row = top; row < top + block; row++) {
      for (let column = 0; column < size; column++) {
        for (let channel = 0; channel < 3; channel++) {
          const value = pixels[(row * size + column) * 3 + channel];
          means[Math.floor(column / block) * 3 + channel] += value / block ** 2;
        }
      }
    }
    for (let row = top; row < top + block; row++) {
      for (let column = 0; column < size; column++) {
        for (let channel = 0; channel < 3; channel++) {
          const at = (row * size + column) * 3 + channel;
          const mean = means[Math.floor(column / block) * 3 + channel];
          const blocky = mean + kept * (pixels[at] - mean);
          pixels[at] = Math.min(1, Math.max(-1, blocky + deviation * random.normal()));
        }
      }
    }
  }
}
