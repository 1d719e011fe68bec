import type { FoundBoundary } from '#algorithms/curation/cut-cascade.ts';
import type { ClipScores } from '#algorithms/curation/film-analysis.ts';
import type { Change } from '#algorithms/curation/film-curves.ts';
import type { Frame } from '#algorithms/curation/area-average.ts';
import type { AboutFilm } from '#data/film-file.ts';

/** What a page says to the worker that looks through a film; each film has a worker of its own. */
export type Request = { kind: 'film'; film: Blob | ArrayBuffer } | { kind: 'stop' };

/**
 * What the worker answers. Where it may not read a film it first answers `{ kind: 'unread' }`, to ask
 * for its bytes: in WebKit the worker of a page on a disk can read no Blob, not even one of its own.
 */
export type Answer = { kind: 'opened'; about: AboutFilm } | Told;

/** What is told of a film while it is looked through; times in seconds. */
export type Told =
  | ({ kind: 'progress' } & Seen)
  /** What is known so far, about once a second, and the pictures seen since the last time. */
  | ({ kind: 'known'; pictures: Picture[] } & Seen & Findings)
  /** The last word: why it ended, and where something was wrong what. */
  | { kind: 'over'; why: 'whole' | 'stopped' }
  | { kind: 'over'; why: 'problem'; sentence: string };

/** How far the look through a film is. */
export interface Seen {
  frames: number;
  /** When the last frame seen is over. */
  end: number;
}

/** What was found in the part that was seen. */
export interface Findings {
  boundaries: FoundBoundary[];
  clips: ClipScores[];
  /** What each pass of the cascade saw change, thinned to its peaks. */
  passes: Change[][];
}

/** A small picture of the film, three bytes a pixel. */
export interface Picture {
  timestamp: number;
  frame: Frame;
}
