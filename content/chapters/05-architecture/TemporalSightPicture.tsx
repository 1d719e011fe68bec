import type { KeyboardEvent, MouseEvent } from 'react';
import { attentionTones } from '#algorithms/miniature/attention-reach.ts';
import { latentSide } from '#algorithms/miniature/latent-film.ts';
import type { Film } from '#algorithms/miniature/render-film.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { arrowSteps } from '#islands/arrow-steps.ts';
import { sheetAddress } from '#islands/film/sheet-address.ts';
import { stripGeometry } from '#islands/film/strip-geometry.ts';
import { Pixels } from '#islands/Pixels.tsx';
import { colours } from '#plots/colours.ts';
import { pointerPlace } from './pointer-place.ts';

interface Props {
  film: Film;
  /** The frame shown, whose row of the map is marked. */
  step: number;
  /** The chosen place of the 8 × 8 grid, row by row. */
  place: number;
  map: GreyPicture | undefined;
  /** What stands in the map's place where there is none yet. */
  waits: string;
  describes: string;
  narrow: boolean;
  onPlace: (place: number) => void;
}

/** A frame with its grid and the chosen place; beside it who looks at whom there, frame by frame. */
export function TemporalSightPicture(props: Props) {
  const { film, step, place, map, waits, describes, narrow, onPlace } = props;
  const { pitch, length, gap } = stripGeometry(film);
  const side = narrow ? 240 : 320;
  const cell = side / latentSide;
  const tone = side / film.frames;
  const [width, height] = narrow ? [350, 2 * side + 106] : [800, side + 54];
  const right = narrow ? { x: 56, y: side + 74 } : { x: 440, y: 26 };
  const column = place % latentSide;
  const row = (place - column) / latentSide;

  function go(x: number, y: number) {
    const within = (value: number) => Math.min(Math.max(value, 0), latentSide - 1);
    onPlace(within(y) * latentSide + within(x));
  }

  function press(event: MouseEvent<SVGElement>) {
    const at = pointerPlace(event);
    if (at) go(Math.floor((at.x - 4) / cell), Math.floor((at.y - 26) / cell));
  }

  function move(event: KeyboardEvent) {
    const by = arrowSteps[event.key];
    if (!by) return;
    event.preventDefault();
    go(column + by[0], row + by[1]);
  }

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`${describes}, frame ${step + 1}, one place outlined; beside it a map of what each frame takes from every other there.`}
    >
      <text x="4" y="16" fill="currentcolor">
        {`frame ${step + 1}, press a place`}
      </text>
      <g transform="translate(4 26)">
        <svg width={side} height={side} viewBox={`0 0 ${film.size} ${film.size}`}>
          <image
            href={sheetAddress(film)}
            x={-step * pitch}
            width={length - gap}
            height={film.size}
            imageRendering="pixelated"
          />
        </svg>
        <path d={lattice(side, cell)} stroke="var(--paper)" strokeOpacity="0.35" />
        <rect
          {...{ x: column * cell, y: row * cell, width: cell, height: cell }}
          fill="none"
          stroke="var(--paper)"
          strokeWidth="6"
        />
        <rect
          {...{ x: column * cell, y: row * cell, width: cell, height: cell }}
          fill="none"
          stroke={colours.temporal}
          strokeWidth="3"
        />
        <rect
          width={side}
          height={side}
          fill="transparent"
          role="slider"
          tabIndex={0}
          aria-label="Place, with the arrow keys"
          aria-valuemin={1}
          aria-valuemax={latentSide * latentSide}
          aria-valuenow={place + 1}
          aria-valuetext={`row ${row + 1}, column ${column + 1}`}
          onKeyDown={move}
          onClick={press}
        />
      </g>
      <g transform={`translate(${right.x} ${right.y})`}>
        <text y="-10" fill="currentcolor">
          looks at frame 1 … {film.frames}
        </text>
        <text x="-8" y="13" textAnchor="end" fill="currentcolor">
          1
        </text>
        <text x="-8" y={side} textAnchor="end" fill="currentcolor">
          {film.frames}
        </text>
        {map ? (
          <g transform={`scale(${tone})`}>
            <Pixels picture={attentionTones(map)} top={0} tones={16} colour={colours.temporal} />
          </g>
        ) : (
          <text x="12" y={side / 2} fill={colours.soft}>
            {waits}
          </text>
        )}
        <rect width={side} height={side} fill="none" stroke={colours.soft} />
        <rect
          y={step * tone}
          width={side}
          height={tone}
          fill="none"
          stroke="currentcolor"
          strokeWidth="2"
        />
        <text x="-8" y={step * tone + 16} textAnchor="end" fill="currentcolor" fontWeight="600">
          {step > 0 && step < film.frames - 1 ? step + 1 : ''}
        </text>
        <text y={side + 20} fill={colours.soft}>
          empty: nothing · full: 3 × an even share
        </text>
      </g>
    </svg>
  );
}

function lattice(side: number, cell: number): string {
  const lines = Array.from({ length: latentSide - 1 }, (_, k) => (k + 1) * cell);
  return lines.map((at) => `M${at} 0V${side}M0 ${at}H${side}`).join('');
}
