import {
  createContext,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
} from 'react';
import { addressName, type FigureState, type Linked } from './figure-state.ts';

interface Round {
  /** Whether the figure was started again since the page was opened. */
  again: boolean;
  /** What the build drew and said, for a figure that has nothing of its own yet. */
  built: { picture: string; reading: string };
  /** What a link to the figure says. */
  state: FigureState;
  /** Why the figure was started again, if a link did not fit it. */
  refused: string;
  startAgain?: (refused?: string) => void;
  /** Whether it plays: then its reading changes too often to be spoken. */
  playing: boolean;
  onPlaying?: (playing: boolean) => void;
}

const CurrentRound = createContext<Round>({
  again: false,
  built: { picture: '', reading: '' },
  state: noState(),
  refused: '',
  playing: false,
});

/** Makes a figure that can return to its first state: starting again mounts it anew. */
export function figure(Figure: ComponentType) {
  return function StartingAgain() {
    const [{ round, state, refused }, setRound] = useState(() => firstRound());
    const [built] = useState({ picture: '', reading: '' });
    const [playing, onPlaying] = useState(false);
    const startAgain = (why = '') =>
      setRound(({ round: last }) => ({ ...firstRound(), round: last + 1, refused: why }));
    return (
      <CurrentRound
        value={{ again: round > 0, built, state, refused, startAgain, playing, onPlaying }}
      >
        <Figure key={round} />
      </CurrentRound>
    );
  };
}

/** The round of the figure around us, and how to start another. */
export function useRound(): Round {
  return useContext(CurrentRound);
}

/** Makes a value a part of its figure's state, which links carry; nothing if it is undefined. */
export function useLinked(linked: Linked | undefined): void {
  const { state } = useRound();
  const owner = useId();
  const name = linked && addressName(linked.label);
  const before = useRef(linked?.value);

  useLayoutEffect(() => {
    if (name === undefined) return;
    const part = state.parts.get(name);
    if (part?.now && part.owner !== owner) {
      throw new Error(`two controls are called "${name}"; give each a label of its own`);
    }
    const first = part ? part.first : state.begun ? undefined : linked?.value;
    state.parts.set(name, { owner, first, now: linked });
  });
  useLayoutEffect(
    () => () => {
      const part = name === undefined ? undefined : state.parts.get(name);
      if (part?.owner === owner) part.now = undefined;
    },
    [state, name, owner],
  );
  useEffect(() => {
    if (before.current === linked?.value) return;
    before.current = linked?.value;
    state.changed();
  });
}

/** Makes the seed of what a figure draws by lot a part of its state. */
export function useLinkedSeed(seed: number, onSeed: (seed: number) => void): void {
  useLinked({
    label: 'Seed',
    value: String(seed),
    take: (text) => /^\d{1,9}$/.test(text) && onSeed(Number(text)),
    takes: 'a whole number',
  });
}

function firstRound() {
  return { round: 0, state: noState(), refused: '' };
}

function noState(): FigureState {
  return { parts: new Map(), begun: false, changed: () => undefined };
}
