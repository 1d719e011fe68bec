import { passes } from '#algorithms/dataset-arithmetic.ts';

const AREA = 900;
const widths = [12, 18, 28, 42, 62, 90];

/** Trainings of equal length on ever larger sets: rectangles of one area, from tall to flat. */
export default function Emblem() {
  return (
    <svg viewBox="0 0 100 100">
      {widths.map((width, which) => {
        const height = passes(AREA, width);
        const tallest = which === 0;
        return (
          <rect
            key={width}
            x="6"
            y={(94 - height).toFixed(2)}
            width={width}
            height={height.toFixed(2)}
            fill={tallest ? 'var(--kept)' : 'none'}
            fillOpacity="0.3"
            stroke={tallest ? 'var(--kept)' : 'var(--ink)'}
            strokeWidth={tallest ? 2.2 : 0.9}
          />
        );
      })}
    </svg>
  );
}
