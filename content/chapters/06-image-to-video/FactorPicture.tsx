import { signedTones } from '#algorithms/rank-copy.ts';
import type { RankCopy } from '#algorithms/rank-copy.ts';
import { asTones } from '#algorithms/small-picture.ts';
import type { GreyPicture } from '#algorithms/temporal-coherence.ts';
import { Tones } from './Tones.tsx';

interface Props {
  picture: GreyPicture;
  made: RankCopy;
  narrow: boolean;
}

/** The product with its left factor beside it and its right factor above it, and the original. */
export function FactorPicture({ picture, made: { B, A, copy }, narrow }: Props) {
  const width = narrow ? 350 : 800;
  const cell = narrow ? 4 : 6.4;
  const side = copy.width * cell;
  const gap = 14;
  const left = width - side - 2;
  const top = 26 + copy.height * cell * (narrow ? 1 : 0.45);
  // Beyond this rank the factors would not fit at their scale; they are then drawn smaller.
  const thin = Math.min(cell, (left - gap - 4) / B.width, (top - gap - 22) / A.height);
  const factor = { width: B.width * thin, height: A.height * thin };
  // On a phone the corner above B and beside A is free.
  const originalAt = { x: 2, y: narrow ? 4 : top };

  return (
    <svg
      className="plot"
      viewBox={`0 0 ${width} ${top + side + 28}`}
      role="img"
      aria-label={`A matrix of ${copy.height} rows, made as the product of a factor B that is ${B.width} wide, on its left, and a factor A that is ${A.height} high, above it. Beside it the original.`}
    >
      <g transform={`translate(${left - gap - factor.width} ${top}) scale(${thin / cell} 1)`}>
        <Tones picture={signedTones(B)} x={0} y={0} cell={cell} ink="var(--conditioning)" />
      </g>
      <text x={left - gap} y={top - 8} textAnchor="end" fill="var(--conditioning)">
        {`B, ${B.height} × ${B.width}`}
      </text>
      <g transform={`translate(${left} ${top - gap - factor.height}) scale(1 ${thin / cell})`}>
        <Tones picture={signedTones(A)} x={0} y={0} cell={cell} ink="var(--conditioning)" />
      </g>
      <text x={left} y={top - gap - factor.height - 8} fill="var(--conditioning)">
        {`A, ${A.height} × ${A.width}`}
      </text>
      <Tones picture={asTones(copy, 1)} x={left} y={top} cell={cell} />
      <text x={left} y={top + side + 19} fill="currentcolor">
        the product B A
      </text>
      <Tones picture={asTones(picture, 1)} cell={cell} {...originalAt} />
      <text x={originalAt.x} y={originalAt.y + side + 19} fill="currentcolor">
        the original
      </text>
    </svg>
  );
}
