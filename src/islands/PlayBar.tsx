import { useEffect, useState } from 'react';
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
}

/** Play, pause, one step back or on, and a slider that is also the progress. Nothing plays by itself. */
export function PlayBar(props: Props) {
  const { label, step, last, onStep, show, marks, stepsPerSecond = 4, loop = false } = props;
  const { linked = true } = props;
  const [playing, setPlaying] = useState(false);

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
      <button type="button" onClick={press}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        aria-label="One step back"
        disabled={step <= 0}
        onClick={() => onStep(step - 1)}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label="One step on"
        disabled={step >= last}
        onClick={() => onStep(step + 1)}
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
