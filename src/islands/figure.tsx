import { createContext, useContext, useState, type ComponentType } from 'react';

interface Round {
  /** Whether the figure was started again since the page was opened. */
  again: boolean;
  /** What the build drew and said, for a figure that has nothing of its own yet. */
  built: { picture: string; reading: string };
  startAgain?: () => void;
}

const CurrentRound = createContext<Round>({ again: false, built: { picture: '', reading: '' } });

/** Makes a figure that can return to its first state: starting again mounts it anew. */
export function figure(Figure: ComponentType) {
  return function StartingAgain() {
    const [round, setRound] = useState(0);
    const [built] = useState({ picture: '', reading: '' });
    return (
      <CurrentRound value={{ again: round > 0, built, startAgain: () => setRound(round + 1) }}>
        <Figure key={round} />
      </CurrentRound>
    );
  };
}

/** The round of the figure around us, and how to start another. */
export function useRound(): Round {
  return useContext(CurrentRound);
}
