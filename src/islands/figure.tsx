import { createContext, useContext, useState, type ComponentType } from 'react';

interface Round {
  /** Whether the figure was started again since the page was opened. */
  again: boolean;
  startAgain?: () => void;
}

const CurrentRound = createContext<Round>({ again: false });

/** Makes a figure that can return to its first state: starting again mounts it anew. */
export function figure(Figure: ComponentType) {
  return function StartingAgain() {
    const [round, setRound] = useState(0);
    return (
      <CurrentRound value={{ again: round > 0, startAgain: () => setRound(round + 1) }}>
        <Figure key={round} />
      </CurrentRound>
    );
  };
}

/** The round of the figure around us, and how to start another. */
export function useRound(): Round {
  return useContext(CurrentRound);
}
