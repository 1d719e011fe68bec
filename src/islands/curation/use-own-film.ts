import { useEffect, useRef, useState } from 'react';
import { loadBytes } from '#data/load-bytes.ts';
import type { AboutFilm } from '#data/film-file.ts';
import type { Answer, Findings, Seen } from '#workers/curation-messages.ts';
import trailer from '../../../content/data/sintel-trailer-1.json';
import { lookThrough, type Look } from './look-through.ts';
import { emptyReel, withPictures, type Reel } from './picture-reel.ts';

/** How far the look at a film is. */
export type Looking =
  | { is: 'asleep' }
  | { is: 'choosing' }
  /** The reader came back from choosing without a film. */
  | { is: 'unchosen' }
  | { is: 'loading'; share: number }
  | { is: 'looking' }
  | { is: 'over'; why: 'whole' | 'stopped' }
  | { is: 'over'; why: 'problem'; sentence: string };

/** A film of the reader's, and what was found in it so far. */
export interface OwnFilm {
  looking: Looking;
  /** The name of the file. */
  name: string;
  /** How many other files came with it, of which none is looked at. */
  others: number;
  about: AboutFilm | undefined;
  seen: Seen;
  /** How long the rest will take, in seconds; undefined while that cannot be told. */
  secondsLeft: number | undefined;
  found: Findings | undefined;
  reel: Reel;
  /** The film itself, once it can be looked into. */
  bytes: Blob | undefined;
}

const none: OwnFilm = {
  looking: { is: 'asleep' },
  name: '',
  others: 0,
  about: undefined,
  seen: { frames: 0, end: 0 },
  secondsLeft: undefined,
  found: undefined,
  reel: emptyReel,
  bytes: undefined,
};

const TRAILER = 'sintel-trailer-1.webm';

/** Looks through one film at a time: another film ends the one before, and so does leaving. */
export function useOwnFilm(): {
  film: OwnFilm;
  take: (files: readonly File[]) => void;
  takeTrailer: () => void;
  choose: (choosing: boolean) => void;
  stop: () => void;
} {
  const [film, setFilm] = useState(none);
  const running = useRef<Look>(undefined);
  useEffect(() => () => running.current?.abandon(), []);

  function begin(name: string, others = 0): void {
    running.current?.abandon();
    setFilm({ ...none, looking: { is: 'looking' }, name, others });
  }

  function look(bytes: Blob): void {
    const began = performance.now();
    setFilm((before) => ({ ...before, bytes }));
    running.current = lookThrough(bytes, (answer) =>
      setFilm((before) => told(before, answer, (performance.now() - began) / 1000)),
    );
  }

  function take([first, ...others]: readonly File[]): void {
    if (!first) return;
    begin(first.name, others.length);
    look(first);
  }

  function takeTrailer(): void {
    begin(TRAILER);
    let gone = false;
    running.current = { stop: leave, abandon: () => (gone = true) };
    function leave(): void {
      gone = true;
      setFilm((before) => ({ ...before, looking: { is: 'over', why: 'stopped' } }));
    }
    loadBytes(TRAILER, trailer, (share) => {
      if (!gone) setFilm((before) => ({ ...before, looking: { is: 'loading', share } }));
    }).then(
      (bytes) => {
        if (gone) return;
        setFilm((before) => ({ ...before, looking: { is: 'looking' } }));
        look(new Blob([bytes]));
      },
      (error: unknown) => {
        const sentence = error instanceof Error ? error.message : String(error);
        if (!gone) setFilm((before) => told(before, { kind: 'over', why: 'problem', sentence }, 0));
      },
    );
  }

  function choose(choosing: boolean): void {
    const is = choosing ? 'choosing' : 'unchosen';
    // A film that is being looked through, or was, stays what the figure speaks of.
    setFilm((before) => (before.name === '' ? { ...before, looking: { is } } : before));
  }

  return { film, take, takeTrailer, choose, stop: () => running.current?.stop() };
}

/** What is known of a film after one more answer, `after` seconds of looking. */
function told(film: OwnFilm, answer: Answer, after: number): OwnFilm {
  switch (answer.kind) {
    case 'opened':
      return { ...film, about: answer.about };
    case 'progress':
    case 'known': {
      const seen = { frames: answer.frames, end: answer.end };
      const left = film.about && film.about.seconds - seen.end;
      const secondsLeft =
        left !== undefined && seen.end > 0 ? (Math.max(0, left) * after) / seen.end : undefined;
      if (answer.kind === 'progress') return { ...film, seen, secondsLeft };
      const { boundaries, clips, passes, pictures } = answer;
      const reel = withPictures(film.reel, pictures);
      return { ...film, seen, secondsLeft, found: { boundaries, clips, passes }, reel };
    }
    case 'over': {
      const { kind, ...why } = answer;
      return { ...film, looking: { is: 'over', ...why }, secondsLeft: undefined };
    }
  }
}
