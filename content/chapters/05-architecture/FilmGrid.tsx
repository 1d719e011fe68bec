import type { MouseEvent } from 'react';
import type { FilmPlace } from '#algorithms/layer-reach.ts';
import { colours } from '#plots/colours.ts';
import { pointerPlace } from './pointer-place.ts';

interface Props {
  /** How many frames, rows and columns there are. */
  film: FilmPlace;
  from: FilmPlace;
  reach: readonly FilmPlace[];
  ball: readonly FilmPlace[];
  temporal: boolean;
  onChoose: (place: FilmPlace) => void;
  narrow: boolean;
}

/** A film as a row of small lattices: the chosen place, the places it gathers from, and a ball. */
export function FilmGrid({ film, from, reach, ball, temporal, onChoose, narrow }: Props) {
  const perRow = narrow ? 3 : film.frame;
  const cell = narrow ? 17 : 20;
  const stride = { x: narrow ? 122 : 135, y: film.row * cell + 44 };
  const cornerOf = ({ frame, row, column }: FilmPlace) => {
    const inRow = frame % perRow;
    const line = (frame - inRow) / perRow;
    return { x: 2 + inRow * stride.x + column * cell, y: 24 + line * stride.y + row * cell };
  };
  const width = (perRow - 1) * stride.x + film.column * cell + 4;
  const height = (film.frame / perRow) * stride.y + 4;
  const chosen = cornerOf(from);

  function press(frame: number, event: MouseEvent<SVGElement>) {
    const place = pointerPlace(event);
    if (!place) return;
    const { x, y } = cornerOf({ frame, row: 0, column: 0 });
    const row = Math.floor((place.y - y) / cell);
    const column = Math.floor((place.x - x) / cell);
    onChoose({ frame, row, column });
  }

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${film.frame} frames of ${film.row} by ${film.column} places. The chosen place is framed, the ${reach.length} places from which it gathers are filled, and a ball moves one place to the right in each frame.`}
    >
      <g fill={temporal ? colours.temporal : colours.spatial}>
        {reach.map((place) => {
          const { x, y } = cornerOf(place);
          return <rect key={`${x},${y}`} x={x} y={y} width={cell} height={cell} />;
        })}
      </g>
      {Array.from({ length: film.frame }, (_, frame) => {
        const { x, y } = cornerOf({ frame, row: 0, column: 0 });
        return (
          <g key={frame} transform={`translate(${x} ${y})`}>
            <text y="-8" fill="currentcolor">
              {`frame ${frame + 1}`}
            </text>
            <path d={latticePath(film, cell)} fill="none" stroke={colours.soft} strokeWidth="0.6" />
            <rect
              width={film.column * cell - 0.1}
              height={film.row * cell - 0.1}
              fill="transparent"
              onClick={(event) => press(frame, event)}
            />
          </g>
        );
      })}
      <g pointerEvents="none" stroke="currentcolor">
        {ball.map((place) => {
          const { x, y } = cornerOf(place);
          return (
            <circle
              key={place.frame}
              cx={x + cell / 2}
              cy={y + cell / 2}
              r={cell * 0.28}
              fill="var(--paper)"
              strokeWidth="2"
            />
          );
        })}
        <rect x={chosen.x} y={chosen.y} width={cell} height={cell} fill="none" strokeWidth="3.5" />
      </g>
    </svg>
  );
}

function latticePath({ row: rows, column: columns }: FilmPlace, cell: number): string {
  const across = Array.from({ length: rows + 1 }, (_, k) => `M0 ${k * cell}h${columns * cell}`);
  const down = Array.from({ length: columns + 1 }, (_, k) => `M${k * cell} 0v${rows * cell}`);
  return [...across, ...down].join('');
}
