import { flushSync } from 'react-dom';

/** A part of a figure's state that a link to the figure carries. */
export interface Linked {
  /** What the reader calls it; from it comes its name in the address. */
  label: string;
  value: string;
  /** Sets it as the reader's hand would; a text that it does not know changes nothing. */
  take: (text: string) => void;
  /** Which texts it knows, in words. */
  takes: string;
}

/** The linked parts of one figure, in the order in which they appeared. */
export interface FigureState {
  parts: Map<string, Part>;
  /** Whether all parts that the figure begins with are there; what comes later has no first value. */
  begun: boolean;
  /** Called after a part has changed. */
  changed: () => void;
}

interface Part {
  owner: string;
  first: string | undefined;
  /** Undefined while the figure does not show it. */
  now: Linked | undefined;
}

/** Names and values, as they stand in an address. */
export type StateText = readonly (readonly [name: string, value: string])[];

/** A name as it can stand in an address: "Frames T" is `frames-t`. */
export function addressName(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** What differs from the figure's first state. */
export function stateText({ parts }: FigureState): StateText {
  return [...parts].flatMap(([name, { first, now }]) =>
    now && now.value !== first ? [[name, now.value] as const] : [],
  );
}

/**
 * Brings a figure from any state to a wanted one, part by part, as a reader's hand would; gives one
 * sentence if that cannot be.
 *
 * A part may move another, or bring it in, so what is not yet right is tried again. What the link
 * does not name goes back to its first value as far as the rest allows.
 */
export function restoreState(state: FigureState, wanted: StateText): string | undefined {
  const goal = new Map(wanted);
  for (const [name, { first }] of state.parts) {
    if (first !== undefined && !goal.has(name)) goal.set(name, first);
  }
  const unsettled = () =>
    [...goal].filter(([name, text]) => {
      const now = state.parts.get(name)?.now;
      return now ? now.value !== text : wanted.some(([asked]) => asked === name);
    });
  for (let most = goal.size + 1; most > 0 && unsettled().length > 0; most--) {
    const order = [...state.parts.keys()];
    const inOrder = unsettled().toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    for (const [name, text] of inOrder) {
      flushSync(() => state.parts.get(name)?.now?.take(text));
    }
  }
  const [fault] = unsettled().filter(([name]) => wanted.some(([asked]) => asked === name));
  return fault && sayFault(state, ...fault);
}

function sayFault({ parts }: FigureState, name: string, text: string): string {
  const now = parts.get(name)?.now;
  const what = now
    ? `sets “${name}” to “${text}”; ${now.takes} would be right`
    : `sets “${name}”; this figure has ${[...parts.keys()].join(', ') || 'nothing to set'}`;
  return `The link does not fit this figure, which is shown as it begins: it ${what}.`;
}
