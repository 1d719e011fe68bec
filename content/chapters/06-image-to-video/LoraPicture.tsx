interface Props {
  d: number;
  rank: number;
  narrow: boolean;
}

/** The frozen matrix as a square, the two trained ones as strips along their product, to one scale. */
export function LoraPicture({ d, rank, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const side = narrow ? 118 : 220;
  const strip = (side * rank) / d;
  const gap = narrow ? 6 : 12;
  const left = narrow ? 2 : 96;
  const right = width - side - (narrow ? 2 : 110);
  // Room above for the flat strip at the highest rank beside the narrowest layer.
  const top = 28 + side * 0.2 + gap;

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${top + side + 28}`}
      role="img"
      aria-label={`A frozen square of ${d} by ${d} numbers, and to the same scale the two trained strips along their product: B, ${d} high and ${rank} wide, and A, ${rank} high and ${d} wide.`}
    >
      <rect x={left} y={top} width={side} height={side} fill="var(--dropped)" fillOpacity="0.28" />
      <rect x={left} y={top} width={side} height={side} fill="none" stroke="var(--dropped)" />
      <text x={left} y={top + side + 19} fill="currentcolor">
        {narrow ? 'W₀, frozen' : `W₀, frozen: ${d} × ${d}`}
      </text>
      <text x={left + side + (narrow ? 18 : 70)} y={top + side / 2} fontSize="20" {...ink}>
        +
      </text>
      <rect x={right} y={top} width={side} height={side} {...outline} />
      <text x={right + side / 2} y={top + side / 2 + 5} {...ink}>
        {narrow ? 'B A' : 'B A, their product'}
      </text>
      <g fill="var(--conditioning)">
        <rect x={right - gap - strip} y={top} width={strip} height={side} />
        <rect x={right} y={top - gap - strip} width={side} height={strip} />
        <text x={right - gap - strip - 6} y={top + 12} textAnchor="end">
          B
        </text>
        <text x={right} y={top - gap - strip - 8}>
          A
        </text>
        <text x={right + side} y={top + side + 19} textAnchor="end">
          {narrow ? `2 × ${rank} × ${d} trained` : `trained: ${d} × ${rank} and ${rank} × ${d}`}
        </text>
      </g>
    </svg>
  );
}

const ink = { fill: 'currentcolor', textAnchor: 'middle' } as const;
const outline = { fill: 'none', stroke: 'var(--conditioning)', strokeDasharray: '4 4' };
