import { useEffect, useRef, useState } from 'react';
import type { Heard } from './look-for-text.ts';

/** How far the look for text in a film is, and what it has found. */
export interface FilmText {
  is: 'asleep' | 'loading' | 'looking' | 'stopped' | 'over';
  /** How much of the detector is there. */
  loaded: number;
  /** The share of its frames in boxes, for each clip that was looked at. */
  areas: readonly number[];
  /** What was wrong; empty if nothing. */
  problem: string;
}

const none: FilmText = { is: 'asleep', loaded: 0, areas: [], problem: '' };

/** Looks for text in the clips of one film, when asked to; nothing is loaded before that. */
export function useFilmText(film: Blob | undefined): {
  text: FilmText;
  look: (clips: readonly { start: number; end: number }[]) => void;
  stop: () => void;
} {
  const [text, setText] = useState(none);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    setText(none);
    return () => running.current?.abort(); // another film, or none any more
  }, [film]);

  function told(answer: Heard): void {
    setText((before) =>
      answer.kind === 'over'
        ? { ...before, is: 'over', problem: answer.sentence }
        : { ...before, is: 'looking', areas: [...before.areas, answer.area] },
    );
  }

  function look(clips: readonly { start: number; end: number }[]): void {
    if (!film) return;
    const over = new AbortController();
    running.current = over;
    setText({ ...none, is: 'loading' });
    const loaded = (share: number) =>
      setText((before) => ({ ...before, loaded: share, is: share < 1 ? 'loading' : 'looking' }));
    import('./look-for-text.ts')
      .then(({ lookForText }) => lookForText({ film, clips }, { loaded, tell: told }, over.signal))
      .catch((error: unknown) => {
        const sentence = error instanceof Error ? error.message : String(error);
        if (!over.signal.aborted) told({ kind: 'over', sentence });
      });
  }

  function stop(): void {
    running.current?.abort();
    setText((before) => ({ ...before, is: 'stopped' }));
  }

  return { text, look, stop };
}
