import type { StateText } from './figure-state.ts';

const NAME = 'figure'; // of the parameter that says whose state the others are

/**
 * The address of a figure in a state: `page.html?figure=frame-budget&frames-t=25#frame-budget`.
 *
 * The state is a query and not part of the fragment, so that the browser itself finds the figure,
 * with or without a script, and a step to another section keeps it.
 */
export function figureAddress(page: string, id: string, state: StateText): string {
  const address = new URL(page, location.href);
  const query = new URLSearchParams([[NAME, id], ...state.map(([name, text]) => [name, text])]);
  address.search = state.length > 0 ? query.toString() : '';
  address.hash = id;
  return address.href;
}

/** What this page's address says of a figure; undefined if it speaks of none or of another. */
export function addressedState(id: string): StateText | undefined {
  const query = [...new URLSearchParams(location.search)];
  return query.some(([name, text]) => name === NAME && text === id)
    ? query.filter(([name]) => name !== NAME)
    : undefined;
}

/** Lets the address of this page follow a figure, without a step that "back" would undo. */
export function followState(id: string, state: StateText): void {
  if (state.length === 0 && addressedState(id) === undefined) return;
  const address = figureAddress('', id, state);
  if (address === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A browser may forbid it on a disk, or so often; the figure can still be shared.
  }
}
