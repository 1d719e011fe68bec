import type { KeyboardEvent, PointerEvent } from 'react';
import type { Cloud } from '#algorithms/diffusion/gaussian-mixture.ts';
import type { FlowFrame } from '#algorithms/diffusion/particle-flow.ts';
import { colours } from '#plots/colours.ts';
import { FlowLadder } from './FlowLadder.tsx';
import { dotsPath, fieldPath, fieldTails, inData, onPaper, trailsPath } from './flow.plot.ts';
import { pointerPlace } from './pointer-place.ts';

type Spot = [number, number];

interface Props {
  clouds: readonly Cloud[];
  flow: readonly FlowFrame[];
  rung: number;
  field: boolean;
  /** The cloud that the reading names; none if negative. */
  chosen: number;
  narrow: boolean;
  onChoose: (cloud: number) => void;
  onAdd: (mean: Spot) => void;
  onMove: (cloud: number, mean: Spot) => void;
  onRemove: (cloud: number) => void;
}

const KEY_STEP = 0.1;
const keySteps: Record<string, Spot> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};

/** Particles, their trails, the pull of the score, and clouds to drag; at the side the ladder. */
export function FlowPicture(props: Props) {
  const { clouds, flow, rung, field, chosen, narrow, onChoose, onAdd, onMove, onRemove } = props;
  const { sigma, seen } = flow[rung];
  // One drawing for both widths: the phone's frame shows the square alone.
  const [size, left] = [440, 150];

  function press(k: number, { key }: KeyboardEvent) {
    if (key === 'Delete' || key === 'Backspace') return onRemove(k);
    const step = keySteps[key];
    if (step) onMove(k, moved(clouds[k], step));
    if (step || key === 'Enter' || key === ' ') onChoose(k);
  }

  function drag(k: number, event: PointerEvent<SVGElement>) {
    if (event.buttons === 0) return;
    const place = placeOf(event, left, size);
    if (place) onMove(k, place);
  }

  return (
    <svg
      className="plot"
      viewBox={narrow ? `${left} 0 ${size} ${size}` : `0 0 800 ${size}`}
      role="group"
      aria-label={`${seen.length} particles at noise level ${sigma.toPrecision(3)}, drawn as a network sees them, with their trails from the start, and ${clouds.length} clouds of data. A press on an empty place adds a cloud.`}
    >
      <g transform={`translate(${left} 0)`}>
        <rect
          width={size}
          height={size}
          fill="var(--paper-raised)"
          onPointerDown={(event) => {
            const place = placeOf(event, left, size);
            if (place) onAdd(place);
          }}
        />
        <g pointerEvents="none" fill="none" strokeLinecap="round">
          {field && sigma > 0 && (
            <g stroke={colours.soft} opacity="0.75">
              <path d={fieldPath(clouds, sigma, size)} />
              <path d={fieldTails(size)} strokeWidth="3.5" />
            </g>
          )}
          <path
            d={trailsPath(flow.slice(0, rung + 1), size)}
            stroke={colours.noise}
            opacity="0.3"
          />
          <path d={dotsPath(seen, size)} stroke={colours.noise} strokeWidth="6.5" />
        </g>
        {clouds.map((cloud, k) => {
          const [x, y] = onPaper(cloud.mean, size);
          return (
            <g
              key={k}
              transform={`translate(${x} ${y})`}
              role="button"
              tabIndex={0}
              aria-pressed={k === chosen}
              aria-label={`Cloud ${k + 1} at ${cloud.mean.map((value) => value.toFixed(2)).join(', ')}: arrow keys move it, Delete removes it`}
              cursor="grab"
              ref={keepStill}
              onKeyDown={(event) => {
                if (event.key in keySteps || event.key === ' ') event.preventDefault();
                press(k, event);
              }}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                onChoose(k);
              }}
              onPointerMove={(event) => drag(k, event)}
            >
              <circle
                r={Math.round((3 * cloud.std * size) / 5.6)}
                fill={colours.kept}
                fillOpacity="0.12"
                stroke={colours.kept}
                strokeWidth={k === chosen ? 2.5 : 1}
                strokeDasharray="4 3"
              />
              <path d="M-6 0 H6 M0 -6 V6" stroke={colours.kept} strokeWidth="2" />
            </g>
          );
        })}
      </g>
      {!narrow && <FlowLadder sigmas={flow.map((frame) => frame.sigma)} rung={rung} />}
    </svg>
  );
}

function moved({ mean }: Cloud, [dx, dy]: Spot): Spot {
  return [mean[0] + dx, mean[1] + dy];
}

/** Where the pointer is, in the units of the data. */
function placeOf(event: PointerEvent<SVGElement>, left: number, size: number): Spot | undefined {
  const place = pointerPlace(event);
  return place && inData([place.x - left, place.y], size);
}

// A finger on a cloud drags the cloud; without this the page would scroll under it.
function keepStill(handle: SVGElement | null) {
  const stay = (event: Event) => event.preventDefault();
  handle?.addEventListener('touchstart', stay, { passive: false });
  return () => handle?.removeEventListener('touchstart', stay);
}
