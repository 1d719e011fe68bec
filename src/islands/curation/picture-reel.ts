import type { Picture } from '#workers/curation-messages.ts';

const MOST = 2000; // of 64 pixels' width: about 14 MB

/** Some pictures of a film, evenly spread over it. */
export interface Reel {
  pictures: readonly Picture[];
  /** Least time between two of them, in seconds. */
  every: number;
}

/** A reel without pictures. */
export const emptyReel: Reel = { pictures: [], every: 0 };

/** Adds pictures to a reel, in order; when there are too many, those left stand twice as far apart. */
export function withPictures(reel: Reel, fresh: readonly Picture[], most = MOST): Reel {
  let { every } = reel;
  let pictures = spaced([...reel.pictures, ...fresh], every);
  while (pictures.length > most) {
    every = Math.max(2 * every, span(pictures) / pictures.length);
    pictures = spaced(pictures, every);
  }
  return { pictures, every };
}

/** The picture of a clip: among those within it the one nearest its middle; undefined if there is none. */
export function pictureOf(
  { pictures }: Reel,
  { start, end }: { start: number; end: number },
): Picture | undefined {
  const off = ({ timestamp }: Picture) => Math.abs(timestamp - (start + end) / 2);
  return pictures
    .filter(({ timestamp }) => timestamp >= start && timestamp < end)
    .reduce<Picture | undefined>(
      (best, each) => (best && off(best) <= off(each) ? best : each),
      undefined,
    );
}

function spaced(pictures: readonly Picture[], every: number): Picture[] {
  let last = -Infinity;
  return pictures.filter(({ timestamp }) => {
    if (timestamp < last + every - 1e-6) return false;
    last = timestamp;
    return true;
  });
}

function span(pictures: readonly Picture[]): number {
  return (pictures.at(-1)?.timestamp ?? 0) - (pictures.at(0)?.timestamp ?? 0);
}
