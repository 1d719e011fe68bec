import { useLinked } from '../figure.tsx';

interface Shown {
  /** The frame shown, from 0, of so many. */
  step: number;
  frames: number;
  onStep: (step: number) => void;
  /** Brings the films where the page has none yet. */
  bring: () => void;
}

/** Makes the frame that films show a part of the figure's state; a link to one brings the films. */
export function useLinkedFrame({ step, frames, onStep, bring }: Shown): void {
  useLinked({
    label: 'Frame',
    value: String(step),
    take: (text) => {
      const wanted = Number(text);
      if (!Number.isInteger(wanted) || wanted < 0 || wanted >= frames) return;
      bring();
      onStep(wanted);
    },
    takes: `a number from 0 to ${frames - 1}`,
  });
}
