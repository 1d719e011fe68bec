import type { Random } from '../random.ts';
import type { Film } from './render-film.ts';
import { degrade, paintTextBar } from './picture-defects.ts';

/** The ways in which a film found on the web can be unfit for learning how things move. */
export const defects = ['static', 'cut', 'fade', 'slideshow', 'text', 'low quality'] as const;

/** One of the defects of a film. */
export type Defect = (typeof defects)[number];

/** A spoiled film, with the truth about what was done to it. */
export interface Spoiled {
  film: Film;
  defect: Defect;
  /** The first frame of every new shot; of a fade, the first that shows mostly the new shot. */
  cuts: readonly number[];
  /** The first and the last frame in which two shots are mixed, if there is a fade. */
  fade: { first: number; last: number } | undefined;
  /** The part of the picture that a bar of text covers, from 0 to 1. */
  textArea: number;
  /** Whether nothing moves but at cuts. */
  still: boolean;
}

/** What is true of a film in which nothing was cut, faded, written or stopped. */
const untouched = { cuts: [], fade: undefined, textArea: 0, still: false } as const;

/**
 * Gives a film one of the defects that curation is there to find; the film itself stays as it is.
 *
 * `static` repeats one frame, `cut` and `fade` go over to another film, `slideshow` shows a new
 * still every few frames, `text` writes on a bar, `low quality` adds blocks and noise. Cuts, fades
 * and slideshows need `others`, films of the same length. Throws a RangeError without them.
 */
export function spoil(
  film: Film,
  defect: Defect,
  random: Random,
  others: readonly Film[] = [],
): Spoiled {
  requireFellows(film, defect, others);
  switch (defect) {
    case 'static': {
      const shown = Math.floor(random.uniform() * film.frames);
      const frozen = assemble(film, () => frameOf(film, shown));
      return { ...untouched, film: frozen, defect, still: true };
    }
    case 'cut': {
      const cut = cutFrame(film, random, 2);
      const joined = assemble(film, (frame) => frameOf(frame < cut ? film : others[0], frame));
      return { ...untouched, film: joined, defect, cuts: [cut] };
    }
    case 'fade':
      return fade(film, others[0], random);
    case 'slideshow':
      return slideshow([film, ...others], random);
    case 'text': {
      const copy = copyOf(film);
      return { ...untouched, film: copy, defect, textArea: paintTextBar(copy, random) };
    }
    case 'low quality': {
      const copy = copyOf(film);
      degrade(copy, random);
      return { ...untouched, film: copy, defect };
    }
  }
}

/** Mixes the old shot and the new over 3 or 5 frames, whose middle one is more new than old. */
function fade(film: Film, other: Film, random: Random): Spoiled {
  const half = random.uniform() < 0.5 ? 1 : 2;
  const middle = cutFrame(film, random, half + 2);
  const [first, last] = [middle - half, middle + half];
  const mixed = assemble(film, (frame) => {
    const [before, after] = [frameOf(film, frame), frameOf(other, frame)];
    const shift = (frame - first + 1.25) / (2 * half + 2);
    const share = Math.min(1, Math.max(0, frame < first ? 0 : frame > last ? 1 : shift));
    return before.map((old, k) => old + share * (after[k] - old));
  });
  const truth = { cuts: [middle], fade: { first, last } };
  return { ...untouched, film: mixed, defect: 'fade', ...truth };
}

/** Shows one frame of each film in turn, every one for 3 to 5 frames. */
function slideshow(films: readonly Film[], random: Random): Spoiled {
  const [film] = films;
  const lasting = 3 + Math.floor(random.uniform() * 3);
  const offset = Math.floor(random.uniform() * film.frames);
  const shown = assemble(film, (frame) => {
    const slide = Math.floor(frame / lasting);
    // A film that has its second turn shows another of its frames.
    return frameOf(films[slide % films.length], (offset + slide * lasting) % film.frames);
  });
  const cuts: number[] = [];
  for (let cut = lasting; cut < film.frames; cut += lasting) cuts.push(cut);
  return { ...untouched, film: shown, defect: 'slideshow', cuts, still: true };
}

/** A frame at least `margin` frames from either end of the film, if it is that long. */
function cutFrame(film: Film, random: Random, margin: number): number {
  const room = film.frames - 2 * margin + 1;
  if (room < 1) {
    throw new RangeError(
      `invalid frames: ${film.frames}; to change shots, ${2 * margin} or more are needed`,
    );
  }
  return margin + Math.floor(random.uniform() * room);
}

function assemble(film: Film, picture: (frame: number) => Float32Array): Film {
  const perFrame = film.size * film.size * 3;
  const pixels = new Float32Array(film.frames * perFrame);
  for (let frame = 0; frame < film.frames; frame++) pixels.set(picture(frame), frame * perFrame);
  return { ...film, pixels };
}

function frameOf(film: Film, frame: number): Float32Array {
  const perFrame = film.size * film.size * 3;
  return film.pixels.subarray(frame * perFrame, (frame + 1) * perFrame);
}

function copyOf(film: Film): Film {
  return { ...film, pixels: film.pixels.slice() };
}

function requireFellows(film: Film, defect: Defect, others: readonly Film[]): void {
  const needed = defect === 'cut' || defect === 'fade' || defect === 'slideshow' ? 1 : 0;
  if (others.length < needed) {
    throw new RangeError(`no other film for the defect "${defect}"; it needs at least one`);
  }
  for (const other of others) {
    if (other.frames !== film.frames || other.size !== film.size) {
      throw new RangeError(
        `invalid other film: ${other.frames} frames of ${other.size} pixels; expected ` +
          `${film.frames} of ${film.size}`,
      );
    }
  }
}
