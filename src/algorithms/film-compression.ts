import type { Autoencoder } from './compression.ts';

/** An autoencoder of films: how far it shrinks each side, how far it shrinks time, its channels. */
export interface FilmAutoencoder extends Autoencoder {
  /** How many frames one latent frame stands for; 1 if every frame is encoded alone. */
  inTime: number;
}

const COLOURS = 3;

/**
 * Tells how much film one latent position stands for.
 *
 * A position stands for f_t·f² pixels. Their 3·f_t·f² values become C, so the values shrink by
 * 3·f_t·f²/C. Throws RangeError unless all three are whole numbers of at least 1.
 */
export function filmCompression({ factor, inTime, channels }: FilmAutoencoder): {
  positions: number;
  values: number;
} {
  for (const count of [factor, inTime, channels]) {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`invalid count: ${count}; expected a whole number of at least 1`);
    }
  }
  const positions = inTime * factor ** 2;
  return { positions, values: (COLOURS * positions) / channels };
}

/**
 * Counts the positions of a film's latent: (T/f_t)·(H/f)·(W/f).
 *
 * Throws RangeError unless the autoencoder divides the frames and both sides.
 */
export function filmPositions(
  film: { frames: number; height: number; width: number },
  { factor, inTime }: FilmAutoencoder,
): number {
  const parts = [film.frames / inTime, film.height / factor, film.width / factor];
  if (!parts.every((part) => Number.isInteger(part) && part > 0)) {
    throw new RangeError(
      `invalid film: ${film.frames}×${film.height}×${film.width}; expected multiples of ${inTime}, ${factor} and ${factor}`,
    );
  }
  return parts[0] * parts[1] * parts[2];
}
