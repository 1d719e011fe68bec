import { useEffect, type RefObject } from 'react';
import { addressedState, followState } from './figure-address.ts';
import { restoreState, stateText } from './figure-state.ts';
import { useRound } from './figure.tsx';

const PAUSE = 300; // ms without a change before the address follows: browsers limit how often it may

/** The id by which pages and links know the figure around an element. */
export function figureId(inside: Element | null): string | undefined {
  return inside?.closest('figure[id]')?.id;
}

/** Keeps a figure and the page's address in step, once the figure's controls are `awake`. */
export function useAddress(inside: RefObject<Element | null>, awake: boolean): void {
  const { again, state, startAgain } = useRound();

  useEffect(() => {
    const id = figureId(inside.current);
    if (!awake || id === undefined) return;
    let timer = setTimeout(again ? follow : restore);

    function follow() {
      if (id === undefined) return;
      state.begun = true;
      followState(id, stateText(state));
    }
    function restore() {
      clearTimeout(timer); // what was about to be written belongs to another step of the history
      state.begun = true;
      const wanted = id === undefined ? undefined : addressedState(id);
      const refused = wanted && restoreState(state, wanted);
      if (refused !== undefined) startAgain?.(refused);
    }
    state.changed = () => {
      clearTimeout(timer);
      timer = setTimeout(follow, PAUSE);
    };
    addEventListener('popstate', restore);
    return () => {
      clearTimeout(timer);
      removeEventListener('popstate', restore);
    };
    // Another round has another state; nothing else of a figure changes its address.
  }, [awake, state]);
}
