import { useId, useRef, type ChangeEvent } from 'react';
import { useLinked } from './figure.tsx';

/** A place on the slider where something stands, such as SVD's own value. */
export interface Mark {
  value: number;
  label: string;
}

interface Props {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  marks?: Mark[];
  /** How a value is shown and read aloud; without it the number and its unit. */
  show?: (value: number) => string;
  /** Whether a link to the figure carries the value; it does unless told otherwise. */
  linked?: boolean;
}

/** One number the reader moves, with its unit and the paper's own values marked. */
export function Slider(props: Props) {
  const { label, value, onChange, min, max, step = 1, unit = '', marks = [] } = props;
  const id = useId();
  const dragging = useRef(false);
  const shown = props.show?.(value) ?? `${value.toLocaleString('en')}${unit && ` ${unit}`}`;
  const mark = marks.find((candidate) => candidate.value === value);

  useLinked(
    props.linked === false
      ? undefined
      : {
          label,
          value: String(value),
          take: (text) => isReached(Number(text), props) && onChange(Number(text)),
          takes: `a number from ${min} to ${max}${step === 1 ? '' : ` in steps of ${step}`}`,
        },
  );

  // A finger may land beside a mark and still get it; the arrow keys reach every value.
  function moved(event: ChangeEvent<HTMLInputElement>) {
    const wanted = event.currentTarget.valueAsNumber;
    const reach = dragging.current ? (max - min) / 60 : 0;
    const near = marks.find((candidate) => Math.abs(candidate.value - wanted) <= reach);
    onChange(near ? near.value : wanted);
  }

  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} aria-live="off">
        {shown}
        {mark && <small> {mark.label}</small>}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={mark ? `${shown}, ${mark.label}` : shown}
        onChange={moved}
        onPointerDown={() => (dragging.current = true)}
        onPointerUp={() => (dragging.current = false)}
        onPointerCancel={() => (dragging.current = false)}
      />
      {marks.length > 0 && (
        <svg className="slider-marks" aria-hidden="true">
          {marks.map((each) => (
            <g key={each.label}>
              <line x1={at(each, min, max)} x2={at(each, min, max)} y1="0" y2="6" />
              <text x={at(each, min, max)} y="18" textAnchor={anchor(each, marks, min, max)}>
                {each.label}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Whether the handle can stand at a value: on a step, or on a mark between two. */
function isReached(value: number, { min, max, step = 1, marks = [] }: Props): boolean {
  const steps = (value - min) / step;
  const onStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return value >= min && value <= max && (onStep || marks.some((mark) => mark.value === value));
}

function at({ value }: Mark, min: number, max: number): string {
  return `${((value - min) / (max - min)) * 100}%`;
}

// A label stands under its mark, or leans away from an edge or from a neighbour that is too close.
function anchor(
  { value }: Mark,
  marks: Mark[],
  min: number,
  max: number,
): 'start' | 'middle' | 'end' {
  const room = (max - min) * 0.12;
  const crowded = (side: number) =>
    marks.some((other) => (other.value - value) * side > 0 && (other.value - value) * side < room);
  if (value - min < room / 2 || (crowded(-1) && !crowded(1))) return 'start';
  if (max - value < room / 2 || (crowded(1) && !crowded(-1))) return 'end';
  return 'middle';
}
