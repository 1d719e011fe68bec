import { useEffect, useRef, useState } from 'react';
import { useRound } from './figure.tsx';
import { Slider, type Mark } from './Slider.tsx';

interface Props {
  label: string;
  /** The step shown, from 0 to `last`. */
  step: number;
  last: number;
  onStep: (step: number) => void;
  /** How a step is shown and read aloud. */
  show: (step: number) => string;
  marks?: Mark[];
  stepsPerSecond?: number;
  /** Whether it goes on from the first step after the last, until paused. */
  loop?: boolean;
  /** Whether a link to the figure carries the step; it does unless told otherwise. */
  linked?: boolean;
  /** Whether Play takes the focus when it comes, since what the reader pressed to bring it has gone. */
  focused?: boolean;
}

/** Play, pause, one step back or on, and a slider that is also the progress. Nothing plays by itself. */
export function PlayBar(props: Props) {
  const { label, step, last, onStep, show, marks, stepsPerSecond = 4, loop = false } = props;
  const { linked = true, focused = false } = props;
  const [playing, setPlaying] = useState(false);
  const { onPlaying } = useRound();
  const play = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // Whoever went elsewhere meanwhile stays there.
    if (focused && document.activeElement === document.body) {
      play.current?.focus({ preventScroll: true });
    }
  }, [focused]);

  useEffect(() => {
    if (!playing) return;
    onPlaying?.(true);
    return () => onPlaying?.(false);
  }, [playing, onPlaying]);

  useEffect(() => {
    if (!playing) return;
    const over = step >= last;
    if (over && !loop) return setPlaying(false);
    const timer = setTimeout(() => onStep(over ? 0 : step + 1), 1000 / stepsPerSecond);
    return () => clearTimeout(timer);
  }, [playing, step, last, onStep, stepsPerSecond, loop]);

  function press() {
    if (!playing && !loop && step >= last) onStep(0);
    setPlaying(!playing);
  }

  return (
    <div className="play-bar">
      <button ref={play} type="button" onClick={press}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        aria-label="One step back"
        aria-disabled={step <= 0}
        onClick={() => step > 0 && onStep(step - 1)}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label="One step on"
        aria-disabled={step >= last}
        onClick={() => step < last && onStep(step + 1)}
      >
        ›
      </button>
      <Slider
        label={label}
        value={step}
        min={0}
        max={last}
        onChange={onStep}
        show={show}
        linked={linked}
        {...(marks && { marks })}
      />
    </div>
  );
}
