import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Cloud } from '#algorithms/diffusion/gaussian-mixture.ts';
import type { FlowFrame } from '#algorithms/diffusion/particle-flow.ts';
import { arrowSteps } from '#islands/arrow-steps.ts';
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

/** Particles, their trails, the pull of the score, and clouds to drag; at the side the ladder. */
export function FlowPicture(props: Props) {
  const { clouds, flow, rung, field, chosen, narrow, onChoose, onAdd, onMove, onRemove } = props;
  const { sigma, seen } = flow[rung];
  // One drawing for both widths: the phone's frame shows the square alone.
  const [size, left] = [440, 150];

  function press(k: number, event: KeyboardEvent<SVGElement>) {
    const { key, currentTarget } = event;
    if (key === 'Delete' || key === 'Backspace') {
      // The last handle goes, whichever cloud it was, and whoever stood on it would stand nowhere.
      const { previousElementSibling: before } = currentTarget;
      if (k > 0 && k === clouds.length - 1 && before instanceof SVGElement) before.focus();
      return onRemove(k);
    }
    const step = arrowSteps[key];
    if (step) onMove(k, moved(clouds[k], step));
    if (step || key === ' ') event.preventDefault();
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
          onClick={(event) => {
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
              role="slider"
              tabIndex={0}
              aria-label={`Cloud ${k + 1}: arrow keys move it, Delete removes it`}
              aria-valuenow={cloud.mean[0]}
              aria-valuetext={`at ${cloud.mean.map((value) => value.toFixed(2)).join(', ')}`}
              cursor="grab"
              ref={keepStill}
              onKeyDown={(event) => press(k, event)}
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

/** Up is more on the axis of the data, and less on paper. */
function moved({ mean }: Cloud, [right, down]: readonly [number, number]): Spot {
  return [mean[0] + KEY_STEP * right, mean[1] - KEY_STEP * down];
}

/** Where the pointer is, in the units of the data. */
function placeOf(event: MouseEvent<SVGElement>, left: number, size: number): Spot | undefined {
  const place = pointerPlace(event);
  return place && inData([place.x - left, place.y], size);
}

// A finger on a cloud drags the cloud; without this the page would scroll under it.
function keepStill(handle: SVGElement | null) {
  const stay = (event: Event) => event.preventDefault();
  handle?.addEventListener('touchstart', stay, { passive: false });
  return () => handle?.removeEventListener('touchstart', stay);
}
