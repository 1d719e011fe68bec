import { READ } from './contents.ts';
import type { Progress } from './progress.ts';
import { keep, type Kept } from './storage.ts';

const REST = 200; // ms without scrolling: then the reader looks
const JUST_PASSED = 0.1; // of the window: an end above it was jumped past, not read

/** Follows where the reader of a chapter is, and tells what is kept each time it has changed. */
export function followSections(chapter: string, changed: (now: Kept) => void): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a')];
  const ids = links.map(({ hash }) => hash.slice(1));
  let timer = 0;

  function look(): void {
    const tops = ids.map((id) => edge(document.getElementById(id), 'top'));
    const ends = [...tops.slice(1), edge(document.querySelector('article'), 'bottom')];
    const now = tops.findLastIndex((top) => top < innerHeight / 3);
    const ended = ids.filter(
      (_, s) => ends[s] > innerHeight * JUST_PASSED && ends[s] < innerHeight,
    );
    const state = keep((progress) =>
      withPlace(progress, { chapter, ids, now: ids[now] ?? '', ended }),
    );
    for (const [l, link] of links.entries()) {
      link.ariaCurrent = l === now ? 'location' : null;
      link.dataset['read'] = state.progress.read[chapter]?.includes(ids[l]) ? READ : '';
    }
    changed(state);
  }

  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, REST);
  });
  timer = window.setTimeout(look, REST);
}

interface Place {
  chapter: string;
  /** Of all sections that the chapter has; another edition may have had others. */
  ids: readonly string[];
  now: string;
  ended: readonly string[];
}

function withPlace(progress: Progress, { chapter, ids, now, ended }: Place): Progress {
  const before = progress.read[chapter] ?? [];
  const read = ids.filter((id) => before.includes(id) || ended.includes(id));
  return { ...progress, last: [chapter, now], read: { ...progress.read, [chapter]: read } };
}

function edge(element: Element | null, side: 'top' | 'bottom'): number {
  return element?.getBoundingClientRect()[side] ?? Infinity;
}
