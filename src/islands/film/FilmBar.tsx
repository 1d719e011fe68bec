import { PlayBar } from '../PlayBar.tsx';
import { placeInFilm } from './film-label.ts';
import { longest } from './film-sheet.ts';
import type { ShownFilm } from './FilmStrips.tsx';

interface Props {
  films: readonly Pick<ShownFilm, 'film'>[];
  /** The frame shown, from 0. */
  step: number;
  onStep: (step: number) => void;
  framesPerSecond?: number;
  /** Whether Play takes the focus when it comes. */
  focused?: boolean;
}

/**
 * Plays films in step with each other, over and over until paused; a reader begins it.
 *
 * It comes and goes with its films, so the figure itself links the frame: see useLinkedFrame.
 */
export function FilmBar({ films, step, onStep, framesPerSecond = 10, focused = false }: Props) {
  const frames = longest(films.map(({ film }) => film));
  return (
    <PlayBar
      label="Frame"
      step={step}
      last={frames - 1}
      onStep={onStep}
      show={(each) => placeInFilm(each, frames)}
      stepsPerSecond={framesPerSecond}
      loop
      linked={false}
      focused={focused}
    />
  );
}
