import { createContext, useContext, useState, type ComponentType } from 'react';

const StartAgain = createContext<(() => void) | undefined>(undefined);

/** Makes a figure that can return to its first state: starting again mounts it anew. */
export function figure(Figure: ComponentType) {
  return function StartingAgain() {
    const [round, setRound] = useState(0);
    return (
      <StartAgain value={() => setRound(round + 1)}>
        <Figure key={round} />
      </StartAgain>
    );
  };
}

/** What the reset button of the figure around us does. */
export function useStartAgain(): (() => void) | undefined {
  return useContext(StartAgain);
}
