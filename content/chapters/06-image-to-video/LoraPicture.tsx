interface Props {
  d: number;
  rank: number;
  narrow: boolean;
}

/** The frozen matrix as a square, the two trained ones as strips, all to one scale. */
export function LoraPicture({ d, rank, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const side = narrow ? 138 : 236;
  const strip = (side * rank) / d;
  const left = narrow ? 2 : 96;
  const stripAt = left + side + (narrow ? 40 : 90);
  const rowAt = stripAt + strip + (narrow ? 12 : 20);
  const top = 26;

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${top + side + 50}`}
      role="img"
      aria-label={`A frozen square of ${d} by ${d} numbers, and to the same scale the two trained strips: B, ${d} high and ${rank} wide, and A, ${rank} high and ${d} wide.`}
    >
      <text x={left} y={top - 9} fill="currentcolor">
        {narrow ? 'W₀, frozen' : `W₀, frozen: ${d} × ${d}`}
      </text>
      <rect x={left} y={top} width={side} height={side} fill="var(--dropped)" fillOpacity="0.28" />
      <rect x={left} y={top} width={side} height={side} fill="none" stroke="var(--dropped)" />
      <text x={left + side + (narrow ? 14 : 38)} y={top + side / 2} fontSize="20" {...ink}>
        +
      </text>
      <g fill="var(--conditioning)">
        <rect x={stripAt} y={top} width={strip} height={side} />
        <rect x={rowAt} y={top} width={side} height={strip} />
        <text x={stripAt} y={top - 9}>
          B
        </text>
        <text x={rowAt} y={top - 9}>
          A
        </text>
        <text
          x={narrow ? width - 2 : stripAt}
          y={top + side + 20}
          textAnchor={narrow ? 'end' : 'start'}
        >
          {`trained: ${d} × ${rank} and ${rank} × ${d}`}
        </text>
      </g>
    </svg>
  );
}

const ink = { fill: 'currentcolor', textAnchor: 'middle' } as const;
