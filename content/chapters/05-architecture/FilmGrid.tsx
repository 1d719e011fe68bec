import { filmPlaces } from '#algorithms/layer-reach.ts';
import type { FilmPlace } from '#algorithms/layer-reach.ts';
import { colours } from '#plots/colours.ts';

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
  const hue = temporal ? colours.temporal : colours.spatial;
  const chosen = cornerOf(from);

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${film.frame} frames of ${film.row} by ${film.column} places. The chosen place is framed, the ${reach.length} places from which it gathers are filled, and a ball moves one place to the right in each frame.`}
    >
      {Array.from({ length: film.frame }, (_, frame) => {
        const { x, y } = cornerOf({ frame, row: 0, column: 0 });
        return (
          <text key={frame} x={x} y={y - 8} fill="currentcolor">
            {`frame ${frame + 1}`}
          </text>
        );
      })}
      {reach.map((place) => {
        const { x, y } = cornerOf(place);
        return <rect key={`${x},${y}`} x={x} y={y} width={cell} height={cell} fill={hue} />;
      })}
      {filmPlaces(film).map((place) => {
        const { x, y } = cornerOf(place);
        return (
          <rect
            key={`${x},${y}`}
            x={x}
            y={y}
            width={cell}
            height={cell}
            fill="transparent"
            stroke={colours.soft}
            strokeWidth="0.6"
            onPointerDown={() => onChoose(place)}
          />
        );
      })}
      {ball.map((place) => {
        const { x, y } = cornerOf(place);
        return (
          <circle
            key={place.frame}
            cx={x + cell / 2}
            cy={y + cell / 2}
            r={cell * 0.28}
            fill="var(--paper)"
            stroke="currentcolor"
            strokeWidth="2"
            pointerEvents="none"
          />
        );
      })}
      <rect
        x={chosen.x}
        y={chosen.y}
        width={cell}
        height={cell}
        fill="none"
        stroke="currentcolor"
        strokeWidth="3.5"
        pointerEvents="none"
      />
    </svg>
  );
}
